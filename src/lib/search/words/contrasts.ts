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
  ['tối thiểu|ít nhất', 'tối đa|nhiều nhất'],
  ['mức độ một|mức độ 1|mức 1', 'mức độ hai|mức độ 2|mức 2'],
  ['toàn quốc|cả nước|trung ương', 'cấp tỉnh|tỉnh', 'cấp huyện|huyện', 'cấp xã|xã', 'thôn|tổ dân phố|bản'],
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
