const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')

const RIMES = `
a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu y ya yêm yên yêng yêt yêu ynh yt yn ych yp
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu uân
ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
`
  .trim()
  .split(/\s+/)

const PLAIN_RIMES = new Set(RIMES.map(withoutMarks))
const PLAIN_ONSETS = new Set(['', ...ONSETS.map(withoutMarks)])

/** Whether letters without marks can be a Vietnamese syllable: "trug" and "khuyenhoc" cannot. */
export function isSyllable(fold: string): boolean {
  for (let length = Math.min(3, fold.length - 1); length >= 0; length -= 1) {
    if (PLAIN_ONSETS.has(fold.slice(0, length)) && PLAIN_RIMES.has(fold.slice(length))) return true
  }
  return false
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd')
}
