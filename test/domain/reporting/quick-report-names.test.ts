import { describe, expect, test } from 'vitest'
import { named, settingOf, understood } from './quick-report-reading.ts'

describe('keys of Telex and VNI left in', () => {
  test.each(
    named([
      [
        'thôn Đông Xá quys 3: hooij vieen 38, gia ddinhf hocj taapj 24, quyx 2tr3',
        { members: 38, learning_families: 24, fund_balance: 2300000 },
      ],
      [
        'quy1 3: ho65i vie6n 51, gia d9i2nh ho5c ta65p 24, quy4 2tr3',
        { members: 51, learning_families: 24, fund_balance: 2300000 },
      ],
      ['hoij vieen 38', { members: 38 }],
      [
        'Toor 5 baos caos thangs 9: hooji vieen 44, hocj boongr 5 suaast, quyx conf 3 trieeuj ruwowix',
        { members: 44, scholarships_count: 5, fund_balance: 3500000 },
      ],
      [
        'hv45 gdht12 quy3tr5 hb20',
        { members: 45, learning_families: 12, fund_balance: 3500000, scholarships_count: 20 },
      ],
      [
        'ho65i vie6n 46, ho5c bo63ng 4 sua61t, vay vo61n 12 ho65, du7 no75 300tr',
        { members: 46, scholarships_count: 4, loans_members: 12, loan_amount: 300000000 },
      ],
      ['d9oa2n vie6n 30, ca6y xanh 50', { union_members: 30, trees_planted: 50 }],
      [
        'hooij vieen boons muwowi lawm, gia ddinhf hocj taapj hai muwowi, quyx ba trieeuj hai',
        { members: 45, learning_families: 20, fund_balance: 3200000 },
      ],
      ['tieets kieemj 12tr, hooj vay vooosn 9', { savings_amount: 12000000 }, 'asks'],
      ['Anh Max gửi: hv 30, box quà 4', { members: 30, gifts_count: 4 }],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})

describe('codes of digits and letters are names', () => {
  test.each(
    named([
      ['5k3s 48', { clean_families: 48 }],
      ['hv 60, 5k3s: 42', { members: 60, clean_families: 42 }],
      ['5K3S 48 hộ, hv 70', { clean_families: 48, members: 70 }],
      ['48 hộ 5k3s, 70 hv', { clean_families: 48, members: 70 }],
      ['gđ 5k3s 48, hv 70', { clean_families: 48, members: 70 }],
      ['5k 3s 48 hộ', { clean_families: 48 }],
      ['5K-3S: 48 hộ', { clean_families: 48 }],
      ['5 không - 3 sạch: 48 hộ', { clean_families: 48 }],
      ['năm không, ba sạch 48 hộ', { clean_families: 48 }],
      ['nhà 5 không 3 sạch 48', { clean_families: 48 }],
      ['xây dựng gia đình 5 không, 3 sạch: 48 hộ', { clean_families: 48 }],
      ['5 khong 3 sach 48 ho, hoi vien 70', { clean_families: 48, members: 70 }],
      ['Chi hội thôn Bàng: 30 hộ đạt 5 không 3 sạch, hv 61', { clean_families: 30, members: 61 }],
      [
        'có 5k3s là 48 hộ, hội viên 70 chị, vay vốn 12 hộ',
        { clean_families: 48, members: 70, loans_members: 12 },
      ],
      ['chi đoàn 12A1: đv 43, quỹ 680k', { union_members: 43, fund_balance: 680000 }],
      ['Chi đoàn 11B: 40 đoàn viên', { union_members: 40 }],
      ['Chi đoàn lớp 10A3 có 38 đoàn viên', { union_members: 38 }],
      ['lớp 9A2 khen 12 em', { students_rewarded: 12 }],
      ['Chi đoàn 12A1 trường THPT Lê Lợi: 44 đv', { union_members: 44 }],
      ['chi đoàn 10C2 sinh hoạt 3 buổi', { meetings: 3 }],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})

describe('a numbered chi hội or tổ as the sender', () => {
  test.each(
    named([
      ['chi hội 3 hv 45 gđht 30', { members: 45, learning_families: 30 }],
      ['chi hội 7 báo cáo: 45 hội viên', { members: 45 }],
      ['Em chào anh, chi hội 5 gửi số liệu quý 3: hv 50', { members: 50 }],
      ['Anh ơi chi hội 2 có 44 hội viên', { members: 44 }],
      ['chi hội số 3: hội viên 45', { members: 45 }],
      ['hội viên 45, gđht 30. Chi hội 6', { members: 45, learning_families: 30 }],
      ['hội viên 45, gđht 30, chi hội 6 ạ', { members: 45, learning_families: 30, branches: 6 }],
      [
        'Xã Hòa Bình: chi hội 5, hội viên 300, gđht 200',
        { branches: 5, members: 300, learning_families: 200 },
      ],
      ['tổ 5 hv 40', { members: 40 }],
      ['dạ tổ 5 nè anh hv 40 gđht 12', { members: 40, learning_families: 12 }],
      ['dạ cô, chi hội 4 tháng này sinh hoạt 2 buổi, 60 chị dự', { meetings: 2, attendees: 60 }],
      ['thưa bác chi hội 8 quý 3 được 3tr2 tiền quỹ', { fund_balance: 3200000 }],
      ['Toàn xã 14 chi hội, 900 hội viên', { branches: 14, members: 900 }],
      ['Hội khuyến học xã: số chi hội 12, hội viên 900', { branches: 12, members: 900 }],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})

describe('old periods, addresses, goods and corrections', () => {
  test.each(
    named([
      ['lục cá nguyệt đầu năm hv 45', { members: 45 }],
      ['Báo cáo lục cá nguyệt cuối năm: hv 45', { members: 45 }],
      ['lục cá nguyệt 1/2026 hv 45', { members: 45 }],
      ['tam cá nguyệt thứ ba: hội viên 45', { members: 45 }],
      ['Tam cá nguyệt III hội viên 45', { members: 45 }],
      ['luc ca nguyet dau nam hoi vien 45', { members: 45 }],
      ['quý vừa rồi hv 45', { members: 45 }],
      ['Báo cáo quý trước: hv 45, nữ 20', { members: 45, women_members: 20 }],
      ['quý vừa qua chi hội họp 2 lần', { meetings: 2 }],
      ['Khu 4 báo cáo quý vừa rồi: hội viên từ 52 nay lên 58', { members: 58 }],
      ['tháng rồi trồng 50 cây', { trees_planted: 50 }],
      ['tháng trước: hội viên 40 nay 45', { members: 45 }],
      ['thon 8 bc: 42, gdht 20', { learning_families: 20 }, 'asks'],
      ['Liên hệ: Phạm Văn Thịnh, 216/18 Nguyễn Văn Cừ, hv 45', { members: 45 }],
      ['nhà số 12 Lê Lợi, hv 45', { members: 45 }],
      ['hv 45, đ/c 12/5 ấp Tân Hòa', { members: 45 }],
      ['địa chỉ 45 Trần Phú, hv 60', { members: 60 }],
      ['hv 45/50, gđht 30/45', { members: 45, learning_families: 30 }],
      ['quyên góp 30 cuốn sách, quỹ 2tr', { fund_balance: 2000000 }, 'asks'],
      ['ủng hộ 50 kg gạo, vận động 3tr', { fund_raised: 3000000 }],
      ['vận động được 5 bao gạo, hv 45', { members: 45 }, 'asks'],
      ['hv 45. Xin lỗi chị, hv 46 ạ', { members: 46 }],
      ['Xin lỗi em gửi trễ ạ. hv 45, gđht 30', { members: 45, learning_families: 30 }],
      ['hv 45, gđht 30. Sorry chị gđht 31 nhé', { members: 45, learning_families: 31 }],
      ['gđht 84 hộ, em đọc ngược, 48 hộ ạ', { learning_families: 48 }],
      ['máu 2 đv, đv 30', { blood_units: 2, union_members: 30 }],
      ['hiến máu được 5 đv', { blood_units: 5 }],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})

describe('names of schools and offices', () => {
  test.each(
    named([
      ['Chi đoàn Công an xã: 22 đoàn viên', { union_members: 22 }],
      ['chi hội trường Tiểu học Kim Đồng có 40 hội viên', { members: 40 }],
      ['Chi hội trường Mầm non Hoa Sen báo cáo: hv 30', { members: 30 }],
      ['Chi đoàn Công ty may X quý 3: đv 80', { union_members: 80 }],
      ['Trường THCS Nguyễn Du: 55 hội viên, 1 đơn vị học tập', { members: 55, learning_units: 1 }],
      ['chi hội cơ quan UBND xã: hv 25', { members: 25 }],
      ['Chi đoàn Quân sự xã có 15 đv', { union_members: 15 }],
      ['Chi đoàn trường THPT Lê Hồng Phong quý 3: 300 đv', { union_members: 300 }],
      ['Chi hội Trạm Y tế xã Tân Phú: 12 hội viên', { members: 12 }],
      ['chi hoi truong tieu hoc kim dong: hv 40', { members: 40 }],
      ['Chi hội Hưu trí: 60 hv', { members: 60 }],
      ['Chi hội chợ Cầu Kho, 35 hội viên', { members: 35 }],
      ['chi đoàn khối cơ quan: đv 20', { union_members: 20 }],
      ['Chi hội khuyến học dòng họ Nguyễn Văn: 80 hội viên', { members: 80 }],
      ['thôn ba báo cáo: hv 45', { members: 45 }],
      ['ấp tư có ba mươi hội viên', { members: 30 }],
      ['tổ hai hội viên hai mươi người', { members: 20 }],
      ['alo thôn năm đây, hội viên 45', { members: 45 }],
      ['thôn năm nay có 45 hội viên', { members: 45 }],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})

describe('numbers in words', () => {
  test.each(
    named([
      ['hoi vien bon muoi lam, gia dinh hoc tap ba muoi mot', { members: 45, learning_families: 31 }],
      ['hội viên bốn chục, quỹ ba triệu hai', { members: 40, fund_balance: 3200000 }],
      ['hội viên một trăm lẻ năm, quỹ mười hai triệu rưỡi', { members: 105, fund_balance: 12500000 }],
      ['hội viên trăm mốt, gđht bảy mươi tư', { learning_families: 74, members: 110 }],
      ['hội viên hăm lăm, quỹ hai triệu tư', { members: 25, fund_balance: 2400000 }],
      ['hội viên năm nhăm, vay vốn băm hai hộ', { members: 55, loans_members: 32 }],
      ['co ba muoi hai hoi vien, quy hai trieu ruoi', { members: 32, fund_balance: 2500000 }],
      ['hội viên ba chục rưỡi', { members: 35 }],
      ['ngót bốn chục hội viên', { members: 40 }],
      ['bốn mươi mấy hội viên', {}, 'asks'],
      ['hội viên sáu mươi nhăm, học bổng một chục suất', { members: 65, scholarships_count: 10 }],
      ['dư nợ một tỷ hai, vay vốn ba mươi lăm hộ', { loan_amount: 1200000000, loans_members: 35 }],
      ['quỹ còn một triệu một', { fund_balance: 1100000 }],
      ['quy con mot trieu mot, hoi vien bay bay', { fund_balance: 1100000, members: 77 }],
      ['hội viên năm mươi lăm người, tuổi từ 18 đến 70', { members: 55 }],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})

describe('people called by numbers', () => {
  test.each(
    named([
      ['Bác Ba chi hội trưởng báo hv 33', { members: 33 }],
      ['Anh Năm ơi, hv 45, gđht 20', { members: 45, learning_families: 20 }],
      ['Chú Bảy nói quỹ còn 2tr', { fund_balance: 2000000 }],
      ['dì Tư góp quỹ 500k, hv 30', { fund_raised: 500000, members: 30 }],
      ['em Hai gửi anh: 45 hội viên', { members: 45 }],
      ['cô Chín báo cáo: hội viên 51', { members: 51 }],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})

test.each<[text: string, unit: string | null, period: string | null]>([
  ['thôn Đông Xá quys 3: hooij vieen 38, gia ddinhf hocj taapj 24, quyx 2tr3', 'thôn Đông Xá', 'q3'],
  ['quy1 3: ho65i vie6n 51, gia d9i2nh ho5c ta65p 24, quy4 2tr3', null, 'q3'],
  [
    'Toor 5 baos caos thangs 9: hooji vieen 44, hocj boongr 5 suaast, quyx conf 3 trieeuj ruwowix',
    null,
    'm9',
  ],
  ['chi đoàn 12A1: đv 43, quỹ 680k', 'chi đoàn 12A1', null],
  ['Chi đoàn 11B: 40 đoàn viên', 'Chi đoàn 11B', null],
  ['chi hội 3 hv 45 gđht 30', 'chi hội 3', null],
  ['chi hội 7 báo cáo: 45 hội viên', 'chi hội 7', null],
  ['Em chào anh, chi hội 5 gửi số liệu quý 3: hv 50', 'chi hội 5', null],
  ['Anh ơi chi hội 2 có 44 hội viên', 'chi hội 2', null],
  ['chi hội số 3: hội viên 45', 'chi hội số 3', null],
  ['hội viên 45, gđht 30. Chi hội 6', 'Chi hội 6', null],
  ['Xã Hòa Bình: chi hội 5, hội viên 300, gđht 200', 'Xã Hòa Bình', null],
  ['tổ 5 hv 40', 'tổ 5', null],
  ['dạ tổ 5 nè anh hv 40 gđht 12', 'tổ 5', null],
  ['dạ cô, chi hội 4 tháng này sinh hoạt 2 buổi, 60 chị dự', 'chi hội 4', null],
  ['thưa bác chi hội 8 quý 3 được 3tr2 tiền quỹ', 'chi hội 8', null],
  ['lục cá nguyệt đầu năm hv 45', null, 'h1'],
  ['Báo cáo lục cá nguyệt cuối năm: hv 45', null, 'h2'],
  ['lục cá nguyệt 1/2026 hv 45', null, 'h1'],
  ['tam cá nguyệt thứ ba: hội viên 45', null, 'q3'],
  ['Tam cá nguyệt III hội viên 45', null, 'q3'],
  ['luc ca nguyet dau nam hoi vien 45', null, 'h1'],
  ['quý vừa rồi hv 45', null, 'q3'],
  ['Báo cáo quý trước: hv 45, nữ 20', null, 'q3'],
  ['quý vừa qua chi hội họp 2 lần', null, 'q3'],
  ['Khu 4 báo cáo quý vừa rồi: hội viên từ 52 nay lên 58', null, 'q3'],
  ['tháng rồi trồng 50 cây', null, 'm10'],
  ['tháng trước: hội viên 40 nay 45', null, 'm10'],
  ['Chi đoàn Công an xã: 22 đoàn viên', 'Công an xã', null],
  ['chi hội trường Tiểu học Kim Đồng có 40 hội viên', 'trường Tiểu học Kim Đồng', null],
  ['Chi hội trường Mầm non Hoa Sen báo cáo: hv 30', 'trường Mầm non Hoa Sen', null],
  ['Chi đoàn Công ty may X quý 3: đv 80', 'Công ty may X', null],
  ['Trường THCS Nguyễn Du: 55 hội viên, 1 đơn vị học tập', 'Trường THCS Nguyễn Du', null],
  ['Chi đoàn Quân sự xã có 15 đv', 'Quân sự xã', null],
  ['Chi đoàn trường THPT Lê Hồng Phong quý 3: 300 đv', 'trường THPT Lê Hồng Phong', null],
  ['chi hoi truong tieu hoc kim dong: hv 40', 'truong tieu hoc kim dong', null],
  ['Chi hội Hưu trí: 60 hv', 'Hưu trí', null],
  ['Chi hội khuyến học dòng họ Nguyễn Văn: 80 hội viên', 'dòng họ Nguyễn Văn', null],
  ['thôn ba báo cáo: hv 45', 'thôn ba', null],
  ['ấp tư có ba mươi hội viên', 'ấp tư', null],
  ['alo thôn năm đây, hội viên 45', 'thôn năm', null],
  [
    'Thôn Bến Đò báo cáo tháng 10. Hội viên: 67. Gia đình học tập: 41/60 hộ. Trao 9 suất học bổng, mỗi suất 400 nghìn. Quỹ còn 5.350.000 đồng.',
    'Thôn Bến Đò',
    'm10',
  ],
  [
    'em Thủy chi hội PN ấp Hòa Phú 2 nè chị, t10 này hv 94, hv mới 2, 5k3s 60, tk 8tr2, hộ vay 17, dư nợ 510tr',
    null,
    'm10',
  ],
  ['Chi đoàn 11B2 nộp bc: 39 đv, sinh hoạt 1 buổi 37 bạn dự, trồng 20 cây, quỹ 540k', 'Chi đoàn 11B2', null],
  [
    'Quý 3 tổ dân phố 7 tổ chức 2 buổi tuyên truyền về rác thải nhựa, 130 lượt người nghe; thăm tặng 6 phần quà cho người già neo đơn tổng 1.800.000đ',
    null,
    'q3',
  ],
  [
    'chi hoi to 4 khu pho 2 xin bao cao thang 11: hoi vien 61 nguoi, gia dinh hoc tap 39 ho, hoc bong 6 suat tri gia 3 trieu, quy con 2 trieu 7',
    null,
    'm11',
  ],
  [
    'Dạ em Phượng chi đoàn trường Tiểu học Lý Tự Trọng, tháng 11: 18 đoàn viên, trong đó 14 nữ, họp 1 buổi 16 bạn có mặt',
    'trường Tiểu học Lý Tự Trọng',
    'm11',
  ],
  [
    'Chi hội khuyến học thôn Vĩnh Phú kính báo: tổng số hội viên 91 đ/c, nữ 47 đ/c; hội viên mới 5 đ/c; đăng ký GĐHT 70 hộ, đạt 58 hộ; quỹ đầu kỳ 3.100.000đ, thu 2.400.000đ, chi 1.500.000đ, còn lại 4.000.000đ',
    'thôn Vĩnh Phú',
    null,
  ],
  ['e gửi c số liệu t11: hv 66 (nữ 66 lun), sh 1 b, dự 49, hộ vay 21, dư nợ 1 tỷ 050, tk 34tr', null, 'm11'],
])('%s names its unit and period', (text, unit, period) => {
  const setting = settingOf(text)
  if (unit !== null) expect(setting.unit).toBe(unit)
  if (period !== null) expect(setting.period).toBe(period)
})
