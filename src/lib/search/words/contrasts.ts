/**
 * Things that exclude one another: who asks about one is not answered with what holds for another. A phrase may have
 * several spellings, parted by "|".
 */
export const CONTRASTS: readonly (readonly string[])[] = [
  [
    'hội khuyến học|chi hội khuyến học|khuyến học',
    'hội phụ nữ|phụ nữ|liên hiệp phụ nữ',
    'đoàn thanh niên|chi đoàn|bí thư đoàn|đoàn xã|đoàn viên|huyện đoàn|tỉnh đoàn|đại hội đoàn|điều lệ đoàn',
    'hội nông dân|nông dân',
    'cựu chiến binh',
    'người cao tuổi',
    'chữ thập đỏ',
    'công đoàn',
    'mặt trận',
  ],
  [
    'công dân học tập',
    'gia đình học tập',
    'dòng họ học tập',
    'cộng đồng học tập',
    'đơn vị học tập',
    'xã hội học tập',
  ],
  [
    'trước đây|ngày trước|thời trước|hồi còn|thời còn|giai đoạn trước|giai đoạn ấy|thời kỳ trước|trước năm|trước kia|khi xưa|dạo trước',
    'hiện nay|bây giờ|hiện giờ|hiện hành|hiện tại|năm nay|từ nay',
  ],
  [
    'bao nhiêu tiền|mấy đồng|bao nhiêu đồng|mấy triệu|bao nhiêu triệu|mấy nghìn|bao nhiêu nghìn|số tiền',
    'bao nhiêu người|mấy người|bao nhiêu hội viên|mấy hội viên|bao nhiêu thành viên|mấy thành viên|bao nhiêu tổ viên|mấy tổ viên|bao nhiêu uỷ viên|mấy uỷ viên|bao nhiêu đoàn viên',
    'bao nhiêu năm|mấy năm|năm nào|ngày nào|khi nào|bao giờ|mấy tháng|bao nhiêu tháng|bao nhiêu ngày|mấy ngày|ngày mấy|tháng mấy|bao lâu',
    'bao nhiêu phần trăm|mấy phần trăm|tỷ lệ',
    'bao nhiêu tuổi|mấy tuổi|độ tuổi',
    'bao nhiêu điểm|mấy điểm',
    'bao nhiêu tiêu chí|mấy tiêu chí|bao nhiêu chỉ tiêu|mấy chỉ tiêu|bao nhiêu tiêu chuẩn',
    'bao nhiêu xã|mấy xã|bao nhiêu tỉnh|mấy tỉnh|bao nhiêu thôn|mấy thôn|mấy cấp|bao nhiêu cấp',
  ],
  ['tối thiểu|ít nhất', 'tối đa|nhiều nhất'],
  ['mức độ một|mức độ 1|mức 1', 'mức độ hai|mức độ 2|mức 2'],
  ['toàn quốc|cả nước|trung ương', 'cấp tỉnh|tỉnh', 'cấp xã|xã', 'thôn|tổ dân phố|bản'],
  [
    'quỹ khuyến học',
    'quỹ từ thiện|quỹ xã hội',
    'quỹ hội',
    'đoàn phí',
    'hội phí',
    'học phí',
    'đảng phí',
    'công đoàn phí',
  ],
  ['thành lập|lập', 'giải thể'],
  ['phó chủ tịch', 'chủ tịch'],
  ['phó bí thư', 'bí thư'],
  ['chi hội phó', 'chi hội trưởng'],
  ['giảng viên|báo cáo viên', 'học viên'],
]
