/** Words that do something to the figures around them. */
export const ACTS = [
  '@none',
  '@not-yet',
  '@same',
  '@delta',
  '@become',
  '@fix',
  '@fixed',
  '@not',
  '@per',
  '@to',
  '@plan',
  '@plans',
  '@among',
  '@outside',
  '@vague',
  '@than',
  '@past',
  '@now',
  '@wrong',
  '@about',
  '@said',
  '@one',
  '@sorry',
  '@slipped',
  '@of',
  '@more',
] as const
export type Act = (typeof ACTS)[number]

/** The phrases of each act, '|' between them. */
export const ACT_PHRASES: readonly (readonly [act: Act, phrases: string])[] = [
  [
    '@none',
    'không có|chưa có|không còn|chẳng có|chưa phát sinh|không phát sinh|ko có|k có|kg có|hong có|hổng có|hok có|hem có|hem|hông có|hong có|chưa có ai|không có ai|ko có ai|k có ai|không ai|chưa ai|chưa có đồng nào|ko phát sinh|chả có|chưa được',
  ],
  ['@not-yet', 'không|ko|k|kg|hok|hông|chưa|chẳng|chả|kh'],
  [
    '@same',
    'không thay đổi|không đổi|vẫn thế|vẫn vậy|như cũ|giữ nguyên|vẫn như cũ|như kỳ trước|như năm ngoái|như quý trước|như tháng trước|như năm trước|không tăng không giảm|không tăng giảm|như trước|y như cũ|ko đổi|ko thay đổi|k đổi|k thay đổi|không biến động|vẫn giữ nguyên|không có thay đổi|chưa có thay đổi|chưa thay đổi|chưa có gì thay đổi|không có biến động|chưa có biến động|không có gì thay đổi|y nguyên|y như trước|y như kỳ trước|y như năm ngoái|vẫn như trước|vẫn y như cũ|vẫn y nguyên',
  ],
  ['@delta', 'tăng|giảm|tăng thêm|giảm đi|thêm|bớt|nhiều hơn|ít hơn|tăng được|giảm bớt|tăng so với'],
  [
    '@become',
    'lên|tăng lên|giảm xuống|xuống|xuống còn|giảm còn|lên thành|thành|nâng lên|lên tới|lên đến|tăng lên thành|chỉ còn',
  ],
  [
    '@fix',
    'gõ sai|ghi sai|viết sai|báo sai|gõ lộn|ghi lộn|báo lộn|báo nhầm|số đúng|số đúng là|à không|à ko|à k|sửa thành|đổi thành|đổi lại|chỉnh thành|xin chỉnh|báo lại|gửi lại số đúng|nhầm|lộn|sửa lại|sửa|đính chính|xin sửa|viết nhầm|ghi nhầm|gõ nhầm|đúng là|đúng ra là|phải là|chính xác là|thực ra|thật ra|à quên|đúng phải là|nhầm lẫn|chỉnh lại|cải chính|nham',
  ],
  ['@wrong', 'là sai|là nhầm|bị sai|bị nhầm|sai rồi|nhầm rồi'],
  [
    '@past',
    'đầu năm|hồi đầu năm|lúc đầu|ban đầu|bữa trước|bữa trước em báo|hôm trước|lần trước|đợt trước|tin trước|hồi trước|trước kia|kỳ trước|tồn đầu kỳ|dư đầu kỳ|số dư đầu kỳ|quỹ tồn đầu kỳ|tồn quỹ đầu kỳ|tồn đầu quý|dư đầu quý|số dư đầu quý|tồn đầu tháng|dư đầu tháng|số dư đầu tháng|quỹ đầu quý|quỹ đầu tháng|kỳ trước chuyển sang|quý trước chuyển sang|tháng trước chuyển sang|năm trước chuyển sang|năm ngoái chuyển sang|kỳ trước mang sang|năm trước mang sang|quý trước mang sang',
  ],
  [
    '@now',
    'nay|đến nay|giờ|bây giờ|hiện nay|hiện tại|bây giờ là|nay là|giờ là|nay còn|giờ còn|nay có|giờ có|hiện giờ|ni có|ni còn|hiện có|thực hiện|đã thực hiện|thực hiện được|kết quả|đã làm',
  ],
  [
    '@said',
    'tính tới giờ|tới giờ|tới nay|tính tới nay|tính đến nay|tính đến giờ|đến giờ|phụ nữ|hội phụ nữ|hội pn|lhpn|hội lhpn|trung thu|tết trung thu|thu gom|thu nhập|thu hoạch|mùa thu|thu dọn|chi trả|sau khi|sáp nhập|bọn em|bọn mình|bọn tôi|tụi em|tụi mình|tụi tui|tụi tôi|tình hình|truyền hình|màn hình|hình thức|loại hình|điển hình|các chỉ tiêu|một số chỉ tiêu|chỉ tiêu như sau|đến thời điểm này|tính đến thời điểm này|thời điểm hiện tại|đến thời điểm hiện tại|tính đến thời điểm hiện tại|đến thời điểm báo cáo|tính đến thời điểm báo cáo|cho đến nay|cho tới nay|cho đến giờ|hôm nay|đến hôm nay|tính đến hôm nay|tới hôm nay|bữa nay|tới bữa nay|đến bữa nay|hôm ni|cho biết|cho hay|cho em biết|cho phép|cho em báo|các tổ|từng tổ|các nhóm|từng nhóm|các đội|các xóm|các thôn|các ấp|các chi hội|các chi đoàn|từng chi hội|lần lượt|lần lượt là|lần lượt có|theo thứ tự|theo thứ tự là|giữ|giữ được|giữ vững|giữ ở mức|giữ mức|vẫn giữ|vẫn giữ được|vẫn giữ vững|vẫn giữ ở mức|duy trì|duy trì được|duy trì ở mức|vẫn duy trì|ổn định|ổn định ở mức|gửi đều|vẫn gửi đều|gửi đều đặn|đóng đều|đều đặn|đều đều',
  ],
  ['@fixed', 'mới đúng|mới phải|mới chính xác|mới chuẩn'],
  ['@slipped', 'đọc ngược|ghi ngược|gõ ngược|viết ngược|đọc nhầm|đánh nhầm|đánh sai|bấm nhầm|bấm lộn'],
  ['@of', 'trên tổng số|trên tổng|trên'],
  ['@sorry', 'xin lỗi|sorry|sr|thành thật xin lỗi'],
  [
    '@not',
    'không phải|ko phải|chứ không phải|chứ ko phải|k phải|chứ không|bỏ số|bỏ con số|xóa số|không lấy số|chứ ko|thay vì|không phải là|hok phải|kg phải|hông phải|hổng phải|hong phải|hem phải|chớ không phải|chớ hông phải|chớ không|chẳng phải',
  ],
  [
    '@per',
    'mỗi|mỗi suất|mỗi phần|mỗi em|mỗi cháu|mỗi hộ|mỗi người|mỗi hội viên|mỗi chị|mỗi đoàn viên|mỗi bạn|mỗi nhà|mỗi gia đình|mỗi phần quà|mỗi suất quà|mỗi suất học bổng|mỗi thầy cô|mỗi hv|mỗi đv|mỗi ng|mỗi xuất|mỗi học sinh|mỗi đồng chí|bình quân|trung bình|đơn giá|đồng mức|mức|bq|tb|mức đóng|hội phí|đoàn phí',
  ],
  ['@to', 'cho|đến tay'],
  [
    '@plan',
    'chỉ tiêu|kế hoạch|mục tiêu|chỉ tiêu giao|kế hoạch giao|vượt|kh giao|chỉ tiêu là|cũ|trước đây|so với kế hoạch|so với chỉ tiêu',
  ],
  [
    '@plans',
    'phấn đấu|dự kiến|dự định|dự tính|sẽ|sắp tới|sắp kết nạp|sắp trao|sắp tổ chức|sắp mở|phấn đấu đến|phấn đấu kết nạp|kế hoạch năm sau|kế hoạch năm tới|kế hoạch quý tới|kế hoạch quý sau|kế hoạch tháng tới|kế hoạch tháng sau',
  ],
  ['@among', 'trong đó|trong số đó|trong đó có'],
  [
    '@outside',
    'kết nạp đảng|được kết nạp đảng|vào đảng|kết nạp vào đảng|đảng viên mới|đảng viên trẻ|đảng viên dự bị|đầu kỳ|cao tuổi|danh dự|dân tộc|dân tộc thiểu số|công giáo|đảng viên|nam|nam giới|ra khỏi|chuyển đi|nghỉ|xin nghỉ|xin ra|qua đời|mất|vắng|bỏ|chuyển đến|trưởng thành|đi làm xa|nòng cốt|nghèo|khó khăn|kỷ luật|mô hình|sổ tiết kiệm|tặng sổ tiết kiệm|trao sổ tiết kiệm|tiền mặt|gửi ngân hàng',
  ],
  [
    '@vague',
    'mấy|vài|nhiều|ít|một số|một vài|đông đủ|đầy đủ|chưa rõ|chưa biết|không rõ|không nhớ|chưa thống kê|đông|đông lắm|đông vui|đông vui lắm|rất đông|khá đông|đông đảo|tương đối|kha khá|chưa chốt|chưa tổng hợp',
  ],
  ['@more', 'báo thêm|xin báo thêm|báo cáo thêm|báo bổ sung thêm|cho em báo thêm|xin báo cáo thêm'],
  ['@than', 'so với|so cùng kỳ'],
]
