import { describe, expect, test } from 'vitest'
import { named, understood } from './quick-report-reading.ts'

describe('names and figures without separators', () => {
  test.each(
    named([
      [
        'hội viên 45 câu lạc bộ 3 gđht 12 quỹ 2tr',
        { members: 45, learning_families: 12, fund_balance: 2000000 },
        'asks',
      ],
      [
        'hv 45 gđht 12 clb 3 học bổng 10 suất quỹ 2tr',
        { members: 45, learning_families: 12, scholarships_count: 10, fund_balance: 2000000 },
        'asks',
      ],
      ['hv 45 xyz 7 gđht 12 cdht 30', { members: 45, learning_families: 12, learning_citizens: 30 }, 'asks'],
      ['xyz 7 hv 45 gđht 12 cdht 30', { members: 45, learning_families: 12, learning_citizens: 30 }, 'asks'],
      ['45 hv 7 xyz 12 gđht 30 cdht', { members: 45, learning_families: 12, learning_citizens: 30 }, 'asks'],
      [
        '45 hội viên 12 gia đình học tập 3 câu lạc bộ 30 công dân học tập',
        { members: 45, learning_families: 12, learning_citizens: 30 },
        'asks',
      ],
      [
        'đoàn viên 40 cây xanh 100 máu 12 mô hình 2 đvưt 3',
        { union_members: 40, trees_planted: 100, blood_units: 12, elite_members: 3 },
        'asks',
      ],
      [
        'hội viên 45 đảng viên 12 gđht 30 quỹ 2tr',
        { members: 45, learning_families: 30, fund_balance: 2000000 },
        'asks',
      ],
      ['45 hội viên 12 đảng viên 30 gđht', { members: 45, learning_families: 30 }, 'asks'],
      [
        'hội viên bốn lăm gia đình học tập ba mươi câu lạc bộ hai quỹ ba triệu',
        { members: 45, learning_families: 30, fund_balance: 3000000 },
        'asks',
      ],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})

describe('what is registered or planned', () => {
  test.each(
    named([
      [
        'đăng ký 50 gia đình học tập, 80 công dân học tập',
        { learning_families_registered: 50, learning_citizens_registered: 80 },
      ],
      ['Kế hoạch năm sau: kết nạp 10 hội viên, 60 gđht', {}],
      ['Phấn đấu quý 4 kết nạp 5, vận động 10 triệu, trao 20 suất học bổng', {}],
      [
        'hv 45, gđht 30. Dự kiến cuối năm trao 20 suất học bổng, khen 30 cháu',
        { members: 45, learning_families: 30 },
      ],
      ['hv 45. Phấn đấu năm tới 50 hội viên và 40 gđht. Quỹ 3tr', { members: 45, fund_balance: 3000000 }],
      ['kế hoạch 50 gđht, đạt 44', { learning_families: 44 }],
      [
        'đăng ký 60 gđht, 90 cdht; đạt 50 gđht, 81 cdht',
        {
          learning_families_registered: 60,
          learning_citizens_registered: 90,
          learning_families: 50,
          learning_citizens: 81,
        },
      ],
      [
        'Đăng ký: gđht 60, cdht 90; dòng họ 3',
        { learning_families_registered: 60, learning_citizens_registered: 90 },
        'asks',
      ],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})

describe('several kinds of people who came', () => {
  test.each(
    named([
      ['sinh hoạt 2 buổi, 45 đoàn viên, thanh niên tham gia', { meetings: 2, attendees: 45 }],
      ['tuyên truyền 1 buổi có 30 hội viên, phụ nữ dự', { outreach_sessions: 1, attendees: 30 }],
      ['họp chi hội 1 lần, 50 hội viên, cán bộ tham dự', { meetings: 1, attendees: 50 }],
      ['có 60 đoàn viên và thanh niên tham gia dọn vệ sinh', { attendees: 60 }],
      ['ra quân có 35 đoàn viên thanh niên tham gia', { attendees: 35 }],
      ['Tổ chức tọa đàm với sự tham gia của 80 hội viên phụ nữ', { attendees: 80 }],
      ['thu hút 70 hội viên, phụ nữ tham gia', { attendees: 70 }],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})

describe('halves of a whole', () => {
  test.each(
    named([
      ['đoàn viên nam 20, đoàn viên nữ 18', {}, 'asks'],
      ['nam 20 nữ 18', { women_members: 18 }, 'asks'],
      ['đoàn viên 38 (nam 20, nữ 18)', { union_members: 38 }, 'asks'],
      ['hội viên nam 12, hội viên nữ 30', { women_members: 30 }, 'asks'],
      ['20 đoàn viên nam, 18 đoàn viên nữ, quỹ 400k', { fund_balance: 400000 }, 'asks'],
      ['đoàn viên nữ 18, quỹ 300k', { fund_balance: 300000 }, 'asks'],
      ['hội viên: nam 12, nữ 30', { women_members: 30 }, 'asks'],
      ['đv nữ 14 đv nam 13', {}, 'asks'],
      ['hội viên 42, nam 12 nữ 30', { members: 42, women_members: 30 }, 'asks'],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})

describe('nothing new is no zero', () => {
  test.each(
    named([
      ['không có hộ vay mới, dư nợ 500 triệu', { loan_amount: 500000000 }, 'asks'],
      ['không có hộ vay mới', {}, 'asks'],
      ['trong tháng không có hội viên mới', { new_members: 0 }],
      ['chưa có hộ nào vay thêm, tiết kiệm 20 triệu', { savings_amount: 20000000 }, 'asks'],
      ['không có gđht mới, hv 40', { members: 40 }, 'asks'],
      ['không phát sinh hộ vay mới, đang vay 12 hộ', { loans_members: 12 }],
      ['không có nợ xấu, dư nợ 300tr', { loan_amount: 300000000 }],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})

describe('plans in one sentence', () => {
  test.each(
    named([
      ['dự kiến đạt 50 gđht, hv 40', {}],
      ['Dự kiến đạt 50 gđht cuối năm. Hiện có 40 hv', { members: 40 }],
      ['sẽ trao 10 suất học bổng vào tháng 12, hv 40', {}],
      ['hv 40, sắp tới kết nạp 3', { members: 40 }],
      ['kế hoạch trao 20 suất, đã trao 15 suất học bổng', { scholarships_count: 15 }],
      ['chỉ tiêu kết nạp 5, đã kết nạp 4 hội viên', { new_members: 4 }],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})

describe('tables', () => {
  test.each(
    named([
      [
        'HV | HV mới | GĐHT | Quỹ\n64 | 1 | 15 | 6tr',
        { members: 64, new_members: 1, learning_families: 15, fund_balance: 6000000 },
      ],
      [
        'HV, HV mới, GĐHT, Quỹ\n64, 1, 15, 6tr',
        { members: 64, new_members: 1, learning_families: 15, fund_balance: 6000000 },
      ],
      [
        'HV\tHV mới\tGĐHT\tQuỹ\n64\t1\t15\t6tr',
        { members: 64, new_members: 1, learning_families: 15, fund_balance: 6000000 },
      ],
      [
        '| Hội viên | Kết nạp mới | Học bổng |\n|---|---|---|\n| 45 | 3 | 12 |',
        { members: 45, new_members: 3, scholarships_count: 12 },
      ],
      ['Hội viên; GĐHT; CDHT\n45; 30; 60', { members: 45, learning_families: 30, learning_citizens: 60 }],
      ['hv gđht cdht hb\n45 30 60 5', {}, 'asks'],
      ['Hội viên 45\nGĐHT 30\nQuỹ 3tr', { members: 45, learning_families: 30, fund_balance: 3000000 }],
      ['Hội viên | 45\nGĐHT | 30\nQuỹ | 3tr', { members: 45, learning_families: 30, fund_balance: 3000000 }],
      ['Hội viên\t45\nGĐHT\t30', { members: 45, learning_families: 30 }],
      ['45 | Hội viên\n30 | GĐHT', { members: 45, learning_families: 30 }],
      [
        'STT | Chỉ tiêu | Số liệu\n1 | Hội viên | 45\n2 | GĐHT | 30\n3 | Quỹ | 3.500.000',
        { members: 45, learning_families: 30, fund_balance: 3500000 },
      ],
      ['TT\tNội dung\tKết quả\n1\tHội viên\t45\n2\tGĐHT\t30', { members: 45, learning_families: 30 }],
      ['Chỉ tiêu, Số lượng\nHội viên, 45\nHọc bổng, 12', { members: 45, scholarships_count: 12 }],
      [
        'ĐV | ĐVƯT | Máu | Cây | CTTN\n38 | 3 | 7 | 120 | 2',
        { union_members: 38, elite_members: 3, blood_units: 7, trees_planted: 120, youth_projects: 2 },
      ],
      ['Hội viên | GĐHT | Quỹ\n45 | | 3tr', { members: 45, fund_balance: 3000000 }, 'asks'],
      ['Hội viên | GĐHT | Quỹ\n45 | 30', {}, 'asks'],
      ['HV | Nữ | Mới\n45 | 30 | 2', { members: 45, women_members: 30, new_members: 2 }],
      ['Đơn vị | HV | GĐHT\nThôn 1 | 45 | 30\nThôn 2 | 40 | 28', {}, 'asks'],
      ['Thôn | HV | GĐHT\nTân Lập | 45 | 30', { members: 45, learning_families: 30 }],
      ['HV | CLB | GĐHT\n45 | 3 | 30', { members: 45, learning_families: 30 }, 'asks'],
      ['Hội viên: | 45 |\nGĐHT: | 30 |', { members: 45, learning_families: 30 }],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})

describe('status in words', () => {
  test.each(
    named([
      ['cộng đồng học tập: đạt, hv 45', { members: 45 }],
      ['Cộng đồng học tập: chưa đạt, gđht 30', { learning_families: 30 }],
      ['xã đã được công nhận cộng đồng học tập, hội viên 900', { members: 900 }],
      ['Thôn đã được công nhận cộng đồng học tập năm 2025, hv 45', { members: 45 }],
      ['CĐHT: chưa công nhận; CDHT 60', { learning_citizens: 60 }],
      ['CĐHT xếp loại tốt, gđht 30', { learning_families: 30 }],
      ['CĐHT đạt loại khá, 45 hv', { members: 45 }],
      ['đơn vị học tập: đạt, hv 45', { members: 45 }],
      ['thôn đạt danh hiệu cộng đồng học tập; 30 gđht; 45 hv', { learning_families: 30, members: 45 }],
      ['cộng đồng học tập chưa đạt, công dân học tập 50', { learning_citizens: 50 }],
      ['CĐHT: không, cdht: 50', { learning_citizens: 50, learning_communities: 0 }],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})

describe('members after a meeting', () => {
  test.each(
    named([
      ['họp 48/52 hv', {}, 'asks'],
      ['sinh hoạt chi hội 45 hội viên', {}, 'asks'],
      ['họp chi đoàn 27/40 đv', {}, 'asks'],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})

describe('headings that speak of a plan plan nothing', () => {
  test.each(
    named([
      ['Báo cáo kết quả thực hiện nhiệm vụ quý 3: hv 45, gđht 30', { members: 45, learning_families: 30 }],
      ['Báo cáo kết quả thực hiện kế hoạch quý 3: hv 45, gđht 30', { members: 45, learning_families: 30 }],
      ['Thực hiện kế hoạch số 12/KH-HKH, hv 45, gđht 30', { members: 45, learning_families: 30 }],
      ['Báo cáo tình hình thực hiện các chỉ tiêu: hv 45, gđht 30', { members: 45, learning_families: 30 }],
      ['Kế hoạch: gđht 50. Thực hiện: gđht 44, hv 45', { learning_families: 44, members: 45 }],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})
