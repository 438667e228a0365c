import { describe, expect, test } from 'vitest'
import { named, understood } from './quick-report-reading.ts'

describe('balances, parts and wholes, prices', () => {
  test.each(
    named([
      [
        'đầu kỳ 5tr, thu 2tr, chi 1tr5, còn 5tr5',
        { fund_raised: 2000000, fund_spent: 1500000, fund_balance: 5500000 },
        'asks',
      ],
      [
        'Quỹ đầu năm 5tr, thu 2tr, chi 1tr5, còn lại 5tr5',
        { fund_raised: 2000000, fund_spent: 1500000, fund_balance: 5500000 },
      ],
      [
        'Kỳ trước chuyển sang 3tr, thu trong kỳ 2tr, chi 1tr, dư 4tr',
        { fund_raised: 2000000, fund_spent: 1000000, fund_balance: 4000000 },
      ],
      [
        'quỹ kỳ trước 3tr2, thu thêm 800k, chi 500k, còn tồn 3tr5',
        { fund_raised: 800000, fund_spent: 500000, fund_balance: 3500000 },
      ],
      [
        'Quỹ tồn đầu năm 2tr, vận động 3tr, chi 4tr, tồn 1tr',
        { fund_raised: 3000000, fund_spent: 4000000, fund_balance: 1000000 },
      ],
      [
        'quỹ thu 5tr chi 3tr còn dư 2tr',
        { fund_raised: 5000000, fund_spent: 3000000, fund_balance: 2000000 },
      ],
      ['thu 5tr chi 3tr dư 2tr', { fund_raised: 5000000, fund_spent: 3000000, fund_balance: 2000000 }],
      [
        'số dư đầu kỳ 2.000.000, thu 1.500.000, chi 500.000, số dư cuối kỳ 3.000.000',
        { fund_raised: 1500000, fund_spent: 500000, fund_balance: 3000000 },
      ],
      ['cô Sáu 500k, cô Bảy 300k, cả chi hội 4tr1', {}, 'asks'],
      ['ủng hộ quỹ: cô Sáu 500k, cô Bảy 300k, cả chi hội 4tr1', { fund_raised: 4100000 }],
      ['Vận động: ông Tư 1tr, bà Năm 500k, tổng cộng 3tr6', { fund_raised: 3600000 }],
      ['vận động được 4tr1 (cô Sáu 500k, cô Bảy 300k)', { fund_raised: 4100000 }],
      ['chú Tám ủng hộ 500k, bà Hai 200k, tổng được 2tr3', { fund_raised: 2300000 }],
      ['anh Hùng ủng hộ 1 triệu, chị Lan 500 nghìn', {}, 'asks'],
      ['thu được 2tr, trong đó bác Ba 500k', { fund_raised: 2000000 }],
      ['vận động 5tr, riêng anh Tuấn 1tr', { fund_raised: 5000000 }],
      ['8 suất quà tổng trị giá 2.400.000đ', { gifts_count: 8, gifts_amount: 2400000 }],
      [
        'tặng 8 suất quà tổng trị giá 2.400.000đ; quỹ hội còn 980 nghìn',
        { gifts_count: 8, gifts_amount: 2400000, fund_balance: 980000 },
      ],
      ['trao 10 suất học bổng tổng 5tr', { scholarships_count: 10, scholarships_amount: 5000000 }],
      [
        '10 suất học bổng, tổng trị giá 5tr, quỹ còn 3tr',
        { scholarships_count: 10, scholarships_amount: 5000000, fund_balance: 3000000 },
      ],
      ['15 suất quà mỗi suất 100k', { gifts_count: 15 }],
      ['15 suất quà, mỗi suất 100k, tổng 1tr5', { gifts_count: 15, gifts_amount: 1500000 }],
      ['tặng quà 15 suất trị giá 200k/suất', { gifts_count: 15 }],
      ['tang qua hoc sinh ngheo 15 suat moi suat 100k', { gifts_count: 15 }],
      ['tặng quà học sinh nghèo 15 suất mỗi suất 100k', { gifts_count: 15 }],
      ['tặng quà cho học sinh nghèo 15 suất', { gifts_count: 15 }],
      [
        'trao học bổng cho học sinh nghèo hiếu học 12 suất, tổng 6tr',
        { scholarships_count: 12, scholarships_amount: 6000000 },
      ],
      ['20 suất học bổng (500k/suất) = 10tr', { scholarships_count: 20, scholarships_amount: 10000000 }],
      ['học bổng 20 suất x 500k = 10tr', { scholarships_count: 20, scholarships_amount: 10000000 }],
      ['phát 30 phần quà trung thu trị giá 50k một phần', { gifts_count: 30 }],
      [
        'trao 5 suất hb, mỗi em 1tr, tổng số tiền 5tr',
        { scholarships_count: 5, scholarships_amount: 5000000 },
      ],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})

describe('words for now', () => {
  test.each(
    named([
      ['quỹ đến hôm nay còn 6tr', { fund_balance: 6000000 }],
      ['hội viên tính đến hôm nay là 45', { members: 45 }],
      ['tới bữa nay hội viên được 45 người', { members: 45 }],
      ['ni có 45 hội viên', { members: 45 }],
      ['hội viên ni có 45', { members: 45 }],
      ['chừ có 45 hội viên, quỹ còn 2tr', { members: 45, fund_balance: 2000000 }],
      ['hiện chi hội có tất cả 45 hội viên', { members: 45 }],
      ['hội viên hồi đầu năm 40 đến nay 45', { members: 45 }],
      ['hội viên đến thời điểm này là 45, quỹ đến nay còn 3tr', { members: 45, fund_balance: 3000000 }],
      ['tính đến thời điểm hiện tại có 45 hội viên', { members: 45 }],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})
