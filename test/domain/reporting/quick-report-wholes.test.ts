import { describe, expect, test } from 'vitest'
import { named, settingOf, understood } from './quick-report-reading.ts'

describe('parts and their whole', () => {
  test.each(
    named([
      ['Vận động lần một 4 triệu 2, lần hai 1 triệu 9, tổng cả hai lần 6 triệu 1', { fund_raised: 6100000 }],
      ['thu lần 1: 3 triệu; lần 2: 2 triệu; cộng 5 triệu', { fund_raised: 5000000 }],
      ['quý 3 thu đợt 1 3tr, đợt 2 2tr, tổng cộng 5tr', { fund_raised: 5000000 }],
      ['thu đợt 1 3tr, đợt 2 2tr', {}, 'asks'],
      ['học bổng đợt một 10 suất, đợt hai 5 suất, cộng lại 15', { scholarships_count: 15 }],
      ['học bổng đợt hai 10 suất', { scholarships_count: 10 }],
      ['trồng cây đợt một 40 cây, đợt hai 60 cây, hai đợt cộng lại 100 cây', { trees_planted: 100 }],
      ['máu lần một 3 đơn vị, lần hai 5 đơn vị, cộng 8 đơn vị', { blood_units: 8 }],
      [
        'Chi hội thôn Đông: bác Lâm ủng hộ 5 triệu, cô Hoa ủng hộ 2 triệu, anh Tuấn 1tr6, tổng ủng hộ 8 triệu 6',
        { fund_raised: 8600000 },
      ],
      ['Hội viên các tổ lần lượt 21, 18, 25, cộng lại 64', { members: 64 }],
      [
        'Xóm Trại: gđht các tổ lần lượt 12, 9, 14, tổng cộng 35 hộ; quỹ xóm 2tr',
        { learning_families: 35, fund_balance: 2000000 },
      ],
      ['hội viên các tổ lần lượt 21, 18, 25', {}, 'asks'],
      ['hội viên các tổ 21, 18, 25, cộng lại 60', { members: 60 }],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})

describe('a year beside the one before', () => {
  test.each(
    named([
      ['năm ngoái 60 hội viên, năm nay được 68', { members: 68 }],
      ['gđht năm 2025: 40; năm 2026: 46', { learning_families: 46 }],
      ['Năm trước trồng 100 cây, năm nay 150 cây', { trees_planted: 150 }],
      ['năm ngoái kết nạp 5, năm nay kết nạp 8', { new_members: 8 }],
      ['năm ngoái kết nạp 5, năm nay hội viên 60', { members: 60 }, 'asks'],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})

describe('the same indicator once more', () => {
  test.each(
    named([
      ['hội viên 58, gđht 36. Xin báo thêm hội viên 85 người.', { learning_families: 36 }, 'asks'],
      ['Quỹ 2tr, hội viên 40. Dạ em báo thêm hội viên 45', { fund_balance: 2000000 }, 'asks'],
      ['Xin báo thêm 2 hội viên mới', { new_members: 2 }],
      ['em báo thêm quỹ còn 2tr', { fund_balance: 2000000 }],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})

describe('units of blood beside another organisation', () => {
  test.each(
    named([
      [
        'CHI HỘI PN KHU 8\nHV: 133\nKết nạp mới: 6 chị\nHiến máu: 4 đv',
        { members: 133, new_members: 6, blood_units: 4 },
      ],
      ['Hội phụ nữ thôn 5: hv 80, kết nạp 4, hiến máu 6 đv', { members: 80, new_members: 4, blood_units: 6 }],
      [
        'Chi đoàn thôn 5: đv 20, kết nạp 4, hiến máu 6 đv',
        { union_members: 20, new_union_members: 4, blood_units: 6 },
      ],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})

describe('spoken text without punctuation', () => {
  test.each(
    named([
      ['chi hội thôn ba có bốn mươi hai hội viên kết nạp mới sáu chị', { members: 42, new_members: 6 }],
      [
        'chị Hạnh báo năm mươi hội viên kết nạp mới năm chị họp hai buổi chị em dự đông lắm bốn mươi người',
        { members: 50, new_members: 5, meetings: 2, attendees: 40 },
      ],
      [
        'hai mươi đoàn viên mới kết nạp ba bạn sinh hoạt hai buổi',
        { union_members: 20, new_union_members: 3, meetings: 2 },
      ],
      ['12 hội viên mới 3 suất học bổng', { new_members: 12, scholarships_count: 3 }],
      ['hoi vien bon muoi hai nguoi hoc bong ba suat', { members: 42, scholarships_count: 3 }],
      [
        'trồng năm mươi cây xanh công trình thanh niên một sinh hoạt ba buổi',
        { trees_planted: 50, youth_projects: 1, meetings: 3 },
      ],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})

describe('what stays as it was, and balances', () => {
  test.each(
    named([
      ['hội viên thì y như cũ 71 người', { members: 71 }],
      ['gđht vẫn giữ 44; cdht tăng từ 70 lên 76', { learning_families: 44, learning_citizens: 76 }],
      ['hội viên như cũ 40 gia đình học tập', { learning_families: 40 }, 'asks'],
      [
        'tồn đầu kỳ 3.100.000, thu 5.200.000, chi 4.650.000, tồn cuối kỳ 3.650.000',
        { fund_raised: 5200000, fund_spent: 4650000, fund_balance: 3650000 },
      ],
      [
        'quỹ đầu quý 2tr, thu 1tr, chi trong kỳ 500k, cuối quý còn 2tr5',
        { fund_raised: 1000000, fund_spent: 500000, fund_balance: 2500000 },
      ],
      ['tiền tiết kiệm vẫn gửi đều, đến nay được 31 triệu', { savings_amount: 31000000 }],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})

describe("a commune's branches", () => {
  test.each(
    named([
      ['Hội Khuyến học xã Hòa Tiến báo cáo: chi hội 14, hội viên 1.206', { branches: 14, members: 1206 }],
      ['Hội phụ nữ phường Tân Lập quý 3: chi hội 9, hội viên 1.950', { branches: 9, members: 1950 }],
      ['xã Hòa Tiến, chi hội 5: hội viên 50', { members: 50 }],
      ['Kính gửi Hội Khuyến học xã Hòa Tiến: chi hội 14 báo cáo hội viên 50', { members: 50 }],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})

test.each([
  ['thôn Lại Ốc 6 tháng đầu năm hội viên 115', 'thôn Lại Ốc', 'h1'],
  ['Xóm Đình 6 tháng cuối năm hội viên 50', 'Xóm Đình', 'h2'],
  ['Ấp Tân An 2 tháng 10 hội viên 50', 'Ấp Tân An 2', 'm10'],
  ['khu phố bốn tháng mười có năm mươi hội viên', 'khu phố bốn', 'm10'],
  ['6 tháng 12 suất học bổng, hội viên 40', null, 'h1'],
  ['Tôi năm nay đã 74 tuổi. Trong quý III có 83 hội viên', null, 'q3'],
  ['năm nay bác tròn 80 tuổi, quý 2 hv 40', null, 'q2'],
  ['tôi làm chi hội trưởng năm nay là năm thứ 12, quý 3 hội viên 50', null, 'q3'],
  ['khối phố Mỹ Thạch có 40 hội viên', 'khối phố Mỹ Thạch', null],
  ['Hội Khuyến học xã Hòa Tiến báo cáo: chi hội 14, hội viên 1.206', 'xã Hòa Tiến', null],
  ['xã Hòa Tiến, chi hội 5: hội viên 50', 'chi hội 5', null],
  ['Chi hội thôn 3 năm ngoái 60 hội viên, năm nay được 68', 'thôn 3', 'y1'],
])('unit and period of %j', (text, unit, period) => {
  expect(settingOf(text)).toEqual({ unit, period })
})
