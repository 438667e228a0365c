import { describe, expect, test } from 'vitest'
import { named, understood } from './quick-report-reading.ts'

describe('messages of other people', () => {
  test.each(
    named([
      [
        'Thôn Bến Đò báo cáo tháng 10. Hội viên: 67. Gia đình học tập: 41/60 hộ. Trao 9 suất học bổng, mỗi suất 400 nghìn. Quỹ còn 5.350.000 đồng.',
        { members: 67, learning_families: 41, scholarships_count: 9, fund_balance: 5350000 },
      ],
      [
        'em Thủy chi hội PN ấp Hòa Phú 2 nè chị, t10 này hv 94, hv mới 2, 5k3s 60, tk 8tr2, hộ vay 17, dư nợ 510tr',
        {
          members: 94,
          new_members: 2,
          clean_families: 60,
          savings_amount: 8200000,
          loans_members: 17,
          loan_amount: 510000000,
        },
      ],
      [
        'Chi đoàn 11B2 nộp bc: 39 đv, sinh hoạt 1 buổi 37 bạn dự, trồng 20 cây, quỹ 540k',
        { union_members: 39, meetings: 1, attendees: 37, trees_planted: 20, fund_balance: 540000 },
      ],
      [
        'Quý 3 tổ dân phố 7 tổ chức 2 buổi tuyên truyền về rác thải nhựa, 130 lượt người nghe; thăm tặng 6 phần quà cho người già neo đơn tổng 1.800.000đ',
        { outreach_sessions: 2, attendees: 130, gifts_count: 6, gifts_amount: 1800000 },
      ],
      [
        'Chú ơi xóm Cồn: hv 52, hồi đầu năm có 48, kết nạp thêm 4, quỹ đầu năm 2tr, thu 3tr1, chi 1tr6, hiện còn 3tr5',
        { members: 52, new_members: 4, fund_raised: 3100000, fund_spent: 1600000, fund_balance: 3500000 },
      ],
      [
        'Thôn Sơn Tây: HV 58 - GĐHT 36 - CDHT 77 - DHHT 2 - ĐVHT 1 - QKH 4tr',
        {
          members: 58,
          learning_families: 36,
          learning_citizens: 77,
          learning_clans: 2,
          learning_units: 1,
          fund_balance: 4000000,
        },
      ],
      [
        'chi hoi to 4 khu pho 2 xin bao cao thang 11: hoi vien 61 nguoi, gia dinh hoc tap 39 ho, hoc bong 6 suat tri gia 3 trieu, quy con 2 trieu 7',
        {
          members: 61,
          learning_families: 39,
          scholarships_count: 6,
          scholarships_amount: 3000000,
          fund_balance: 2700000,
        },
      ],
      [
        'Họp chi đoàn ngày 9/11: 22/30 đoàn viên dự, bầu 1 bí thư mới; hiến máu 6 đơn vị',
        { attendees: 22, blood_units: 6 },
        'asks',
      ],
      [
        'đv: 33; đvưt: 2; cttn: 1; hiến máu: chưa có; cây: 45',
        { union_members: 33, elite_members: 2, youth_projects: 1, blood_units: 0, trees_planted: 45 },
      ],
      [
        'Chi hội Làng Hạ mở 2 lớp tập huấn nuôi gà, 64 chị học, dư nợ 1 tỷ 150 triệu với 31 hộ vay',
        { training_classes: 2, trainees: 64, loan_amount: 1150000000, loans_members: 31 },
      ],
      [
        'Báo cáo: trồng mới 300 cây xanh, có 41 đoàn viên, học sinh tham gia, gửi 5 ảnh',
        { trees_planted: 300, attendees: 41, evidence_photos: 5 },
      ],
      ['Thôn 6 có 70 hộ, trong đó 51 hộ đạt gia đình học tập', { learning_families: 51 }, 'asks'],
      [
        'Khu 3: hội viên 82, tăng 6 so với đầu năm, gia đình học tập 50 tăng 3',
        { members: 82, learning_families: 50 },
      ],
      ['bc nhanh: họp 1 lần có mặt 29 vắng 6, hv 35', { meetings: 1, attendees: 29, members: 35 }, 'asks'],
      [
        'Xóm Đình chưa có gia đình nào được công nhận mới, hội viên vẫn 41, quỹ không thay đổi',
        { members: 41 },
        'asks',
      ],
      [
        'Hội viên 45 (nam 15, nữ 30), gđht 22',
        { members: 45, women_members: 30, learning_families: 22 },
        'asks',
      ],
      ['2 cháu mồ côi được đỡ đầu mỗi tháng 500k, hv 77', { orphans_sponsored: 2, members: 77 }],
      [
        'Nhận đỡ đầu 3 cháu, mỗi cháu 300k/tháng; 5 không 3 sạch đạt 66 hộ trên 80 hộ',
        { orphans_sponsored: 3, clean_families: 66 },
      ],
      [
        'Dạ báo chú: quỹ khuyến học dòng họ Trần 15 triệu, trao 20 suất học bổng cho con cháu, tổng 10 triệu',
        { fund_balance: 15000000, scholarships_count: 20, scholarships_amount: 10000000 },
      ],
      [
        'CĐ thôn Hạ: 40 đv; kết nạp đảng 2 đồng chí; kết nạp đoàn 5',
        { union_members: 40, new_union_members: 5 },
        'asks',
      ],
      ['chi hội 11 phường 5: hv 73 nhé em, à chị nhầm 78, gđht 40', { members: 78, learning_families: 40 }],
      ['tháng 9 vđ được 2tr, tháng 10 vđ được 3tr', {}, 'asks'],
      ['Hội viên: 4?, gđht 12', { learning_families: 12 }, 'asks'],
      [
        'HV 1.200 người, 24 chi hội, toàn xã, quỹ 36tr',
        { members: 1200, branches: 24, fund_balance: 36000000 },
      ],
      ['Cây: 50 cây phượng, 30 cây bàng; đv 41', { union_members: 41 }, 'asks'],
      [
        'tổ 12: 3 hộ nghèo được giúp, mỗi hộ 1 triệu; heo đất khui được 4tr4',
        { poor_households_helped: 3, savings_amount: 4400000 },
      ],
      ['tổng hv 50, nữ chiếm 60%, kết nạp 2', { members: 50, new_members: 2 }],
      [
        '3 buổi sinh hoạt; 1 buổi tuyên truyền; 2 lớp học; 55 lượt người học',
        { meetings: 3, outreach_sessions: 1, training_classes: 2, trainees: 55 },
      ],
      ['Hội viên đăng ký hiến máu 12 người, đã hiến 9 đơn vị máu', { blood_units: 9 }, 'asks'],
      ['KH giao 60 gđht, thực hiện 55; hv 70', { learning_families: 55, members: 70 }],
      ['Tổng thu 6tr (hội phí 2tr, ủng hộ 4tr), tổng chi 3tr', { fund_raised: 6000000, fund_spent: 3000000 }],
      ['Ban khuyến học dòng họ Phạm: 12 suất thưởng, 1 suất 200k', {}, 'asks'],
      ['hội viên 45 người đạt 15% dân số', { members: 45, member_rate: 15 }],
      ['tỷ lệ gđht đạt 78,5%, gđht 62', { learning_family_rate: 78.5, learning_families: 62 }],
      ['gđht 62 hộ/80 hộ = 77.5%', { learning_families: 62, learning_family_rate: 77.5 }],
      ['Hội viên 45/60 hộ', {}, 'asks'],
      [
        'lớp xóa mù chữ 1 lớp 15 học viên, học bổng 4',
        { training_classes: 1, trainees: 15, scholarships_count: 4 },
      ],
      [
        'thôn Nà Pồ hội viên 33 gia đình học tập 17 quỹ 900k ảnh 3',
        { members: 33, learning_families: 17, fund_balance: 900000, evidence_photos: 3 },
      ],
      [
        '33 hội viên 17 gia đình học tập 4 suất học bổng 3 ảnh',
        { members: 33, learning_families: 17, scholarships_count: 4, evidence_photos: 3 },
      ],
      ['đã vận động xây 1 nhà tình thương 50 triệu, giúp 4 hộ nghèo', { poor_households_helped: 4 }, 'asks'],
      [
        'Chi đoàn Trường Cao đẳng Y: 210 đv, 18 đvưt, 40 đv máu',
        { union_members: 210, elite_members: 18, blood_units: 40 },
      ],
      ['Gửi anh số liệu quý II/2026 chi hội xóm Giếng: 44-30-2-1tr5', {}, 'asks'],
      ['hội viên 30 chị, 12 chị đang vay vốn, mỗi chị vay 50tr', { members: 30, loans_members: 12 }],
      ['vay vốn 12 hộ, mỗi hộ 30-50tr, tổng dư nợ 480tr', { loans_members: 12, loan_amount: 480000000 }],
      ['Hv 41, kết nạp mới không, quỹ 0', { members: 41, new_members: 0, fund_balance: 0 }],
      ['quỹ hết rồi anh, hv 41', { members: 41 }],
      [
        'hội viên: bốn mốt; gđht: hai tám; hb: năm suất',
        { members: 41, learning_families: 28, scholarships_count: 5 },
      ],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})

describe('messages in other orders', () => {
  test.each(
    named([
      [
        'Dạ em Phượng chi đoàn trường Tiểu học Lý Tự Trọng, tháng 11: 18 đoàn viên, trong đó 14 nữ, họp 1 buổi 16 bạn có mặt',
        { union_members: 18, meetings: 1, attendees: 16 },
        'asks',
      ],
      [
        'Chi hội khuyến học Giáo xứ Tân Hòa: hv 70, hb 12 suất 500k/suất',
        { members: 70, scholarships_count: 12 },
      ],
      [
        'Q3 xóm Rẫy hv 48 (+2) nữ 30 gđht 25 (-1) cdht 70',
        { members: 48, women_members: 30, learning_families: 25, learning_citizens: 70 },
      ],
      ['Em báo lại số đúng: hội viên 63 chứ không phải 36', { members: 63 }],
      ['báo cáo bổ sung: học bổng thêm 2 suất nữa', {}, 'asks'],
      ['thêm 3 hội viên mới tháng này, tổng giờ là 58', { new_members: 3, members: 58 }],
      ['Hv 58. trong tháng mất 1, chuyển đi 2', { members: 58 }, 'asks'],
      ['gia đình học tập 2 năm liền 15 hộ, hội viên 40', { members: 40 }, 'asks'],
      [
        'Thôn Đoài: 56 HV; 34 GĐHT (chiếm 72% số hộ); 3 DHHT',
        { members: 56, learning_families: 34, learning_family_rate: 72, learning_clans: 3 },
      ],
      ['quỹ 3tr2, gửi ngân hàng 2tr, tiền mặt 1tr2', { fund_balance: 3200000 }, 'asks'],
      ['họp 2 buổi: buổi 1 có 30 người, buổi 2 có 35 người', { meetings: 2 }, 'asks'],
      ['tuyên truyền 3 buổi, mỗi buổi 40 người', { outreach_sessions: 3 }],
      ['mở 1 lớp, 25 hv tham gia học', { training_classes: 1, trainees: 25 }],
      [
        'tập huấn 2 lớp, 60 lượt hội viên tham gia; hội viên 75',
        { training_classes: 2, trainees: 60, members: 75 },
      ],
      ['trao 3 xe đạp, 5 suất học bổng cho 8 em', { scholarships_count: 5 }, 'asks'],
      ['Tặng 20 áo ấm, 30 phần quà, trị giá 9 triệu', { gifts_count: 30, gifts_amount: 9000000 }, 'asks'],
      ['30 phần quà trị giá 300 nghìn/phần', { gifts_count: 30 }],
      [
        'trao 10 suất quà, trị giá mỗi suất 200.000đ, tổng cộng 2.000.000đ',
        { gifts_count: 10, gifts_amount: 2000000 },
      ],
      ['khen 12 em hsg cấp huyện, 3 em cấp tỉnh', {}, 'asks'],
      [
        'Tổng kết năm: chi hội có 61 hv đạt 100% kế hoạch, 44 gđht vượt 4 hộ',
        { members: 61, learning_families: 44 },
      ],
      ['Hội viên 61/60 đạt 101,7% KH', {}, 'asks'],
      ['hv đầu kỳ 50, cuối kỳ 53', {}, 'asks'],
      ['Hv quý 2 là 50, quý 3 là 53', {}, 'asks'],
      ['hv 53 so với 50 quý trước', { members: 53 }],
      ['Chi đoàn Ấp 3 đv 25 nam 12 nữ 13 kết nạp 2', { union_members: 25, new_union_members: 2 }, 'asks'],
      ['đoàn viên: 25 (12 nam / 13 nữ)', { union_members: 25 }, 'asks'],
      [
        'Dạ hội viên thì 44, còn gia đình học tập thì 29, quỹ thì còn có 1 triệu 3 à',
        { members: 44, learning_families: 29, fund_balance: 1300000 },
      ],
      ['44 là hội viên, 29 là gia đình học tập', { members: 44, learning_families: 29 }],
      [
        'hội viên: 44\n- nữ: 20\n- mới: 2\ngia đình học tập\n- đăng ký: 35\n- đạt: 29',
        {
          members: 44,
          women_members: 20,
          new_members: 2,
          learning_families_registered: 35,
          learning_families: 29,
        },
      ],
      [
        '1. Hội viên: 44\n2. GĐHT: 29\n3. Quỹ: 2tr\n4. Học bổng: 5',
        { members: 44, learning_families: 29, fund_balance: 2000000, scholarships_count: 5 },
      ],
      ['1 hội viên 44\n2 gđht 29\n3 quỹ 2tr', { members: 44, learning_families: 29, fund_balance: 2000000 }],
      ['a) hv 44 b) gđht 29 c) quỹ 2tr', { members: 44, learning_families: 29, fund_balance: 2000000 }],
      ['I. Hội viên 44 II. GĐHT 29', { members: 44, learning_families: 29 }],
      ['hv44/gdht29/quy2tr', { members: 44, learning_families: 29, fund_balance: 2000000 }],
      ['HV=44;GDHT=29;QUY=2TR', { members: 44, learning_families: 29, fund_balance: 2000000 }],
      ['#hv 44 #gđht 29', { members: 44, learning_families: 29 }],
      ['hv 44👩 gđht 29🏠 quỹ 2tr💰', { members: 44, learning_families: 29, fund_balance: 2000000 }],
      ['hv..44..gđht..29', { members: 44, learning_families: 29 }],
      ['hội viên bốn tư, trong đó nữ hai mốt', { members: 44, women_members: 21 }],
      ['ĐỀ NGHỊ CẤP TRÊN HỖ TRỢ 2 TRIỆU; HỘI VIÊN 44', { members: 44 }, 'asks'],
      ['kiến nghị cấp 5 triệu làm quỹ; hội viên 44', { members: 44 }, 'asks'],
      ['khó khăn: 5 hội viên già yếu. hội viên 44', { members: 44 }, 'asks'],
      [
        'Chi hội hiện có 44 hội viên, trong đó đảng viên 12, cán bộ hưu 8, giáo viên 5',
        { members: 44 },
        'asks',
      ],
      ['hội viên danh dự 3, hội viên 44', { members: 44 }, 'asks'],
      ['sinh hoạt lồng ghép 2 lần với 60 lượt chị em', { meetings: 2, attendees: 60 }],
      ['Tuyên truyền luật ATGT 1 buổi 55 đoàn viên, học sinh nghe', { outreach_sessions: 1, attendees: 55 }],
      ['trồng 100 cây, 5 chậu hoa, đường hoa dài 200m', { trees_planted: 100 }, 'asks'],
      ['CT thanh niên 2, pv thanh niên 1', {}, 'asks'],
      ['2 công trình thanh niên và 3 phần việc', {}, 'asks'],
      ['vốn vay: 12 hộ/600 triệu', { loans_members: 12, loan_amount: 600000000 }],
      ['vay vốn 12 hộ - 600 triệu đồng', { loans_members: 12, loan_amount: 600000000 }],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})

describe('short, shouted and chatty messages', () => {
  test.each(
    named([
      [
        'Chi hội khuyến học thôn Vĩnh Phú kính báo: tổng số hội viên 91 đ/c, nữ 47 đ/c; hội viên mới 5 đ/c; đăng ký GĐHT 70 hộ, đạt 58 hộ; quỹ đầu kỳ 3.100.000đ, thu 2.400.000đ, chi 1.500.000đ, còn lại 4.000.000đ',
        {
          members: 91,
          women_members: 47,
          new_members: 5,
          learning_families_registered: 70,
          learning_families: 58,
          fund_raised: 2400000,
          fund_spent: 1500000,
          fund_balance: 4000000,
        },
        'asks',
      ],
      [
        'e gửi c số liệu t11: hv 66 (nữ 66 lun), sh 1 b, dự 49, hộ vay 21, dư nợ 1 tỷ 050, tk 34tr',
        {
          members: 66,
          women_members: 66,
          meetings: 1,
          attendees: 49,
          loans_members: 21,
          loan_amount: 1050000000,
          savings_amount: 34000000,
        },
      ],
      [
        'Chi đoàn xóm Bắc: sinh hoạt 2 lần, 31 lượt đv, 1 cttn sửa đường 200m trị giá 5tr, 3 đv máu, kết nạp 2',
        { meetings: 2, attendees: 31, youth_projects: 1, blood_units: 3, new_union_members: 2 },
        'asks',
      ],
      [
        'bon em o ap Kinh Moi: hv ba muoi hai, gdht hai mot, quy con mot trieu ruoi',
        { members: 32, learning_families: 21, fund_balance: 1500000 },
      ],
      [
        'Ấp Mỹ Thạnh. Hội viên có 39, nghèo có 2. Quỹ 800 ngàn',
        { members: 39, fund_balance: 800000 },
        'asks',
      ],
      ['Lớp 9A1 có 40 em, 12 em được khen', { students_rewarded: 12 }, 'asks'],
      [
        'hỗ trợ 2 hộ nghèo 3 triệu, quỹ còn 7 triệu',
        { poor_households_helped: 2, fund_balance: 7000000 },
        'asks',
      ],
      ['Tặng sổ tiết kiệm 2 triệu cho 1 hộ nghèo, hv 40', { members: 40 }, 'asks'],
      ['Vay vốn NHCSXH 600 triệu/15 hộ, nợ quá hạn 0', { loan_amount: 600000000, loans_members: 15 }, 'asks'],
      ['1 lớp học xoá mù 12 người, dạy vào thứ 3, thứ 5, 19h', { training_classes: 1, trainees: 12 }],
      ['từ 1/10 đến 15/11 trao 12 suất học bổng', { scholarships_count: 12 }],
      ['Ngày 20/11 tặng 6 giáo viên 6 phần quà', { gifts_count: 6 }, 'asks'],
      ['Hội viên 48 người, 48/52 dự họp', { members: 48, attendees: 48 }],
      ['họp 48/52 hv', {}, 'asks'],
      ['hv: 48, dự họp 40/48, đạt 83%', { members: 48, attendees: 40 }],
      [
        'Quý 3/2026 thôn An Lạc 2: số hội viên là 55; trong đó có 20 hội viên là đảng viên; số buổi sinh hoạt là 3',
        { members: 55, meetings: 3 },
        'asks',
      ],
      ['chi hội em có 3 tổ, 45 hội viên', { members: 45 }, 'asks'],
      ['thôn có 120 hộ 480 khẩu, hội viên 130 đạt 27% dân số', { members: 130, member_rate: 27 }, 'asks'],
      ['kết nạp 3, ra khỏi hội 1, tổng 60 hv', { new_members: 3, members: 60 }, 'asks'],
      ['60 hv sau khi kết nạp 3', { members: 60, new_members: 3 }],
      ['năm trước 57 hv năm nay 60 hv', { members: 60 }],
      ['dạ hv em 60 hông phải 16 nha', { members: 60 }],
      ['chắc cỡ 60 mấy hv đó anh', {}, 'asks'],
      ['quỹ có 2tr5 + 500k = 3tr', {}, 'asks'],
      ['chi: quà 500k, nước 300k', {}, 'asks'],
      ['thu 3tr: hội phí 1tr, ủng hộ 2tr', {}, 'asks'],
      ['Hội phí 12.000đ/người/năm, thu được 540.000đ', { fund_raised: 540000 }],
      ['Thôn 2 tặng quà tết 30 hộ nghèo, mỗi hộ 300k, tổng 9tr', {}, 'asks'],
      ['30 hộ nghèo được tặng quà trị giá 9tr', { gifts_amount: 9000000 }, 'asks'],
      ['tặng 30 suất quà 9tr cho 30 hộ nghèo', { gifts_count: 30, gifts_amount: 9000000 }],
      [
        'tuyên truyền 4 buổi về luật hôn nhân cho 160 lượt hội viên',
        { outreach_sessions: 4, attendees: 160 },
      ],
      ['tuyên truyền trên loa 12 lần', { outreach_sessions: 12 }],
      ['phát 200 tờ rơi tuyên truyền, hv 50', { members: 50 }, 'asks'],
      ['dọn vệ sinh 3 km đường, 25 đoàn viên tham gia', { attendees: 25 }],
      ['3 buổi dọn vệ sinh có 75 lượt ĐVTN tham gia, đv 30', { union_members: 30, attendees: 75 }, 'asks'],
      ['giới thiệu 2 đvưt cho đảng, kết nạp đảng 1, đv 30', { elite_members: 2, union_members: 30 }, 'asks'],
      ['10 tấm hình kèm theo, 1 clip, hv 30', { evidence_photos: 10, members: 30 }, 'asks'],
      ['CTTN: 1 (trị giá 12tr), cây: 200', { youth_projects: 1, trees_planted: 200 }, 'asks'],
      ['Tổ 4: hội viên 33 . gia đình học tập 20 . quỹ 700 .', { members: 33, learning_families: 20 }, 'asks'],
      [
        'HỘI VIÊN: 45 NGƯỜI. NỮ: 20. QUỸ: 2 TRIỆU RƯỠI.',
        { members: 45, women_members: 20, fund_balance: 2500000 },
      ],
      ['hv 45 – gđht 30 – quỹ 1,5tr', { members: 45, learning_families: 30, fund_balance: 1500000 }],
      ['Chi hội 12', {}],
      ['chi hội 12 có mặt ạ', {}],
      ['chi hội 3 xin nghỉ họp ngày 5', {}],
      ['thôn 4 nộp rồi nha chị, thôn 5 chưa', {}],
      ['mai 8h họp ở nhà văn hóa thôn 3 nhé, mỗi chi hội cử 2 người', {}],
    ]),
  )('$text', ({ text, message }) => {
    expect(understood(text)).toEqual(message)
  })
})
