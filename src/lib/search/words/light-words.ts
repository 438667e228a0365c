/** Words of grammar: they say nothing about what is asked. */
export const FUNCTION_WORDS = `
là thì mà có được bị của cho và với hay hoặc cũng đã đang sẽ sắp vẫn còn nữa rồi thôi cứ đều những các một cái con chiếc
này kia đó ấy nọ đây đấy thế vậy như ra vào lên xuống lại đi đến tới từ ở trong ngoài trên dưới trước sau giữa tại về
theo bằng do vì nên nếu khi lúc để chỉ rất quá lắm hơn nhất không chưa chẳng chả đừng phải cần bây giờ nay hiện
bao nhiêu mấy ai gì nào sao đâu à ạ ơi nhé nhỉ hả hở ừ vâng dạ chứ luôn ngay cả chính tự mọi mỗi từng nhiều ít
thì là việc sự điều người gồm thuộc qua cùng nhau khác gọi nghĩa hết xong đúng thật hiện đối cũng mình nói
`
  .trim()
  .split(/\s+/)

/** Words of telling and politeness that surround a question: people, manners, talk, feelings, the day. */
export const CHATTER = `
tôi ta mình em anh chị cô chú bác ông bà cụ cháu con bạn dì cậu mợ thím bố mẹ cha má vợ chồng tớ nó họ hắn
xin chào hỏi thưa dạ kính nhờ giúp giùm hộ dùm cảm ơn cám làm phiền vui lời chỉ bảo
nghe nói bảo kể thấy biết tưởng nghĩ hiểu nhớ quên sợ mong muốn thích ưng ngại băn khoăn thắc mắc tranh cãi kêu than trách
hôm nay mai qua kia sáng trưa chiều tối đêm ngày tuần dạo hồi bữa vừa nãy lâu xưa bao giờ nào
đồng chí các bạn anh em bà con mọi người người ta chúng tụi bọn ai đấy kẻ vị
già yếu mắt kém bụng cửa bếp sân
đi về ngồi đứng nằm ngủ chạy xem coi đọc cầm gặp mang đem đưa để quay lại
nhiều ít lớn nhỏ bé to dài ngắn nhanh chậm khó dễ tốt xấu đẹp hay dở
quá lắm cực hẳn hơi khá tình thành ngay luôn mãi cứ suốt đành thôi kệ bỗng bèn liền bèn chợt
rốt cuộc tóm cuối cùng nói chung thực ra ra tức nghĩa chẳng hạn ví dụ đại khái kiểu loại
giờ chừ mà thì là nhưng song tuy dù mặc vì bởi nên cho nếu hễ giá như chứ đâu phải
hai ba bốn năm sáu bảy tám chín mười chục trăm nghìn vài dăm đôi mấy
cưng bây cà ạ ơi nha nhé nhỉ hén hỉ hè ha hì hihi haha hic huhu trời ối chao ôi vậy á ớ ờ ừm ừ
`
  .trim()
  .split(/\s+/)

/** Openings and asides of several words that say nothing about what is asked. */
export const CHATTER_PHRASES = [
  'báo cáo các bác',
  'báo cáo các anh',
  'báo cáo các chị',
  'báo cáo anh',
  'báo cáo chị',
  'báo cáo đồng chí',
  'báo cáo ban',
  'cho hỏi',
  'cho em hỏi',
  'cho tôi hỏi',
  'cho cháu hỏi',
  'cho mình hỏi',
  'xin hỏi',
  'xin được hỏi',
  'muốn hỏi',
  'hỏi chút',
  'hỏi tí',
  'hỏi thăm',
  'hỏi giùm',
  'hỏi hộ',
  'làm ơn',
  'cảm ơn',
  'xin chào',
  'kính gửi',
  'kính thưa',
  'nghe nói',
  'nghe bảo',
  'nghe đâu',
  'nghe đồn',
  'người ta nói',
  'người ta bảo',
  'mọi người bảo',
  'nói thật',
  'thật ra',
  'không biết',
  'chưa biết',
  'chẳng biết',
  'chưa rõ',
  'không rõ',
  'có đúng không',
  'có đúng thế không',
  'có thật không',
  'có phải thế không',
  'phải thế không',
  'đúng thế không',
  'thế à',
  'vậy à',
  'xem giúp',
  'tra giúp',
  'chỉ giúp',
  'giải thích giúp',
  'kể ra hộ',
  'trả lời giúp',
  'hôm nay',
  'hôm qua',
  'hôm nọ',
  'hôm rồi',
  'hôm trước',
  'hôm kia',
  'lần trước',
  'dạo này',
  'bây giờ',
  'hiện nay',
  'hiện giờ',
  'hiện tại',
  'các bác',
  'các chị',
  'các anh',
  'các cụ',
  'đồng chí',
  'bà con',
  'chị em',
  'anh em',
  'đau đầu',
  'rốt cuộc',
  'cuối cùng',
]
