/**
 * What phrases do in a message, phrases apart by '|'. Marks may be left out by who types; they may not be wrong. A phrase
 * may stand under several heads.
 */
export const LEXICON = {
  /** Address, particles, courtesy: what carries no meaning of its own. */
  filler:
    'dạ|thưa|kính thưa|kính gửi|kính|ạ|a|à|ờ|ừm|nhé|nha|nhá|nghen|nghe|nhen|hen|hén|ơi|với|đi|nhe|luôn|thì|là|mà|cứ|xin|cho|em|e|anh|chị|cô|chú|bác|cháu|ông|bà|mình|tôi|tui|tớ|bạn|con|các|những|đồng chí|đ c|bot|ad|admin|cả nhà|mọi người|quý|sếp|thầy|cán bộ|cb|lãnh đạo|giúp|giùm|dùm|hộ|nhiều|lắm|rồi|r|ta|này|đây|đó|đấy|ấy|nào|thế|vậy|v|z|rứa|nhỉ|hả|hử|và|cả|nữa|cũng|nhờ|đã|sẽ|vẫn|thật|quá|xin lỗi',
  address:
    'em|e|anh|chị|cô|chú|bác|cháu|ông|bà|bạn|đồng chí|các|bot|ad|admin|cả nhà|mọi người|sếp|thầy|cán bộ|lãnh đạo|hội',
  speaker: 'em|e|tôi|tui|tớ|mình|bác|cháu|chị|anh|cô|chú|con|bên em|bên tôi|nhà em|nhà tôi|thôn tôi|thôn em',
  /** After the last word of a sentence, also of a question. */
  tail: 'ạ|a|à|vậy|v|z|zậy|thế|rứa|nhỉ|nhể|hả|hử|em|e|anh|chị|cô|chú|bác|cháu|ông|bà|mình|bạn|bot|ad|admin|đồng chí|đ c|ơi|ta|nha|nhé|nhá|nè|đây|đấy|hen|hén|cán bộ|sếp|thầy|con|mọi người|cả nhà|nữa|luôn|rồi|hè|hỉ|đó|ấy|cho|giúp|hộ',

  negation: 'không|ko|k|kg|hông|hong|hổng|hok|hem|khum|kh|chưa|chẳng|chả|đừng|đếch|nỏ|khỏi',
  unknowing:
    'không biết|ko biết|k biết|chưa biết|không rõ|ko rõ|chưa rõ|chưa hiểu|không hiểu|ko hiểu|k hiểu|muốn biết|cần biết|chẳng biết|chả biết|ko bik|hổng biết|hông biết|không hay',
  endNo: 'không|ko|k|kg|hông|hong|hok|hem|khum|kh|hôn|hônggg|khong|honk|hong',
  endNotYet: 'chưa|chửa',
  /** Before a final không: what turns it into a question. */
  yes: 'có|được|đc|dc|phải|đúng|còn|cần|nên|đủ|bị|kịp|tính|cho|thể|thật|dám|chịu|hợp lệ|hay|khác|bắt buộc|ổn',
  yesYet:
    'được|đc|dc|đủ|xong|nộp|gửi|đúng|đạt|có|đến|nhận|duyệt|hết|ổn|tới|vào|báo|mở|thấy|phải|hợp lệ|xử lý',
  still: 'vẫn|thì|cũng|là|còn|mà|nhưng|chứ|hơn',

  /** Opens a question. */
  asking:
    'cho hỏi|cho em hỏi|cho e hỏi|cho tôi hỏi|cho mình hỏi|cho bác hỏi|cho cháu hỏi|cho anh hỏi|cho chị hỏi|cho cô hỏi|cho chú hỏi|cho tui hỏi|cho con hỏi|cho bà hỏi|cho ông hỏi|xin hỏi|xin được hỏi|muốn hỏi|cần hỏi|định hỏi|em hỏi|e hỏi|tôi hỏi|hỏi tí|hỏi tý|hỏi chút|hỏi xíu|hỏi thăm|hỏi thêm|hỏi về|hỏi nhanh|hỏi cái|hỏi là|hỏi câu|hỏi xem|muốn biết|cần biết|thắc mắc|băn khoăn|tư vấn|giải đáp|giải thích|làm ơn cho biết|cho biết|cho em biết|cho tôi biết|cho mình biết|hướng dẫn em|hướng dẫn tôi|hướng dẫn giúp|hướng dẫn cách|hướng dẫn mình|chỉ em cách|chỉ cách|chỉ giúp|bày cách|bày em|phân biệt|so sánh giúp|nêu rõ|nói rõ|nói thêm về|kể ra|cung cấp thông tin|tìm giúp|tra giúp',
  /** Words that ask wherever they stand. */
  hard: 'bao nhiêu|bao nhiu|bnhiu|bnhieu|bn|bao lâu|bao giờ|khi nào|chừng nào|hồi nào|thế nào|như nào|như thế nào|ntn|thế lào|ra sao|làm sao|tại sao|vì sao|sao lại|sao không|sao ko|sao phải|sao chưa|sao mà|tính sao|xử lý sao|là sao|thì sao|sao vậy|sao thế|sao rứa|có sao không|có sao ko|kiểu gì|cách nào|ở đâu|về đâu|tại đâu|từ đâu|nơi nào|chỗ nào|đâu rồi|chỗ mô|ở mô|khi mô|đi mô|bữa mô|mô rứa|răng rứa|vì răng|tại răng|mần răng|làm răng|răng|chi rứa|cái chi|gì vậy|gì thế|gì ạ|là gì|là ai|nghĩa là gì|thế à|thật à|thật không|thật hả|thiệt hông|có phải|có nên|có cần|có bắt buộc|có đúng|có khác|phải không|phải ko|phải k|phải hông|đúng không|đúng ko|đúng k|đúng hông|hay không|hay ko|hay chưa|được không|được ko|đc không|đc ko|dc ko|dc khong|đc k|dc k|được k|được hông|được hôn|liệu có|liệu rằng|không biết liệu|khác nhau chỗ|mấy giờ|mấy ngày|là j|cái j|làm j|gì z|j z|j v|vì lý do gì',
  /** Question words of a reproach as well: "sao gửi hoài mà không thấy trả lời". */
  why: 'sao|tại sao|vì sao|là sao|thì sao|sao lại|sao không|sao ko|sao chưa|sao mà|sao vậy|sao thế|sao rứa|răng|răng rứa|vì răng|gì vậy|gì thế|gì mà|kiểu gì|thế à|thật à|chi rứa',
  /** Words that ask unless a "không" before them makes them "none". */
  soft: 'gì|j|ji|nào|ai|mấy|nhiêu|đâu|mô|sao|chi|nhiu',
  /** After a soft word: then it asks nothing. */
  indefinite: 'đó|đấy|cũng|cả|hết|nấy|khác|thì|nữa|mà|đâu|là|ai|chẳng|chả|đến|lạ',
  /** After "mấy": a few, not how many. */
  fewOf:
    'hôm|anh|chị|em|bác|cô|chú|cháu|ông|bà|nay|bữa|cái|đứa|mẹ|khi|lần|chốc|bạn|thầy|đồng chí|năm nay|tháng nay|hôm nay|chục|bố',
  /** What "mấy" asks for where its mark is left out. */
  countable:
    'giờ|người|ngày|phần|cái|mức|lương|lớp|tháng|năm|buổi|hộ|tuổi|đồng|suất|lần|chi hội|tiền|bản|loại|điều|chương|cấp|tiêu chí|lượt|km|cân|bậc|biểu|mẫu|xã|thôn|điểm|nhiệm kỳ',
  /** Before "hay" or after it: "good", "often". */
  praise: 'quá|lắm|ho|đấy|ghê|thật|bị|nhỉ|ạ|đó|thế|rất|cũng|điều|cái|tin|ý|bài|vui',
  wonder: 'nhỉ|hả|hử|hỉ|hè|ư|chăng|á|hở|hén',
  exclaim: 'quá|lắm|ghê|thật|thế',
  /** Heads of a bare noun phrase that is a question: "tiêu chí cộng đồng học tập cấp xã". */
  topicHead:
    'tiêu chí|tiêu chuẩn|điều kiện|thủ tục|quy định|qui định|quy chế|qui chế|quy trình|qui trình|hồ sơ|mẫu đơn|mẫu biên bản|mẫu quyết định|cách thức|cách|chế độ|phụ cấp|mức chi|mức thu|mức hỗ trợ|mức đóng|mức phụ cấp|mức thưởng|thẩm quyền|chức năng|nhiệm vụ|quyền lợi|quyền hạn|quyền và nghĩa vụ|nghĩa vụ|trách nhiệm|thời hạn|thời gian|nhiệm kỳ|độ tuổi|tuổi|nội dung|căn cứ|văn bản|điều lệ|hạn nộp|hạn|nguyên tắc|lệ phí|hội phí|đoàn phí|nghị định|thông tư|quyết định|luật|chính sách|khái niệm|định nghĩa|ý nghĩa|kinh phí|nguồn kinh phí|quy mô|cơ cấu|trình tự|các bước|danh hiệu|mẫu|biểu mẫu|mẫu báo cáo',

  hello:
    'chào|xin chào|kính chào|em chào|hello|helo|hi|hey|alo|a lô|hế lô|có ai không|có ai ở đó không|có ai ở đây không|ai đó không|có ai trực không|rất vui được làm quen|chào buổi sáng|chào buổi chiều|chào buổi tối|alô|lô|ê|êu|hế lô|hé lô|hé lu|halo|good morning|chào mừng',
  /** A call by itself; in a sentence it only addresses. */
  call: 'em ơi|anh ơi|chị ơi|bot ơi|cháu ơi|bác ơi|cô ơi|chú ơi|ad ơi|admin ơi|cán bộ ơi|bạn ơi|sếp ơi|mọi người ơi|có ai|em êi|anh êi',
  howAreYou: 'khoẻ không|khoẻ ko|khoẻ k|khoẻ chứ|có khoẻ không|có khoẻ ko',
  thanks:
    'cảm ơn|cám ơn|camon|cảm ơn nhiều|tks|thanks|thank|thank you|thks|thk|ths|đội ơn|biết ơn|tri ân|đa tạ|cảm tạ|cmon|c ơn|tkss|thankss|thanks kiu|thankiu|cảm ơn rất nhiều|đội ơn',
  wish: 'chúc|chúc mừng|kính chúc|xin chúc|mừng ngày|mừng năm mới|chúc tết|năm mới|an khang|an khang thịnh vượng|vạn sự|ngủ ngon|thượng lộ bình an|mừng xuân|mừng sinh nhật|happy|giáng sinh|noel|an lành|bình an|phát tài|sức khoẻ dồi dào|mừng thọ|mừng ngày|mừng lễ|mừng đảng|vui tết|trung thu vui vẻ|cuối tuần vui vẻ|ngày mới tốt lành',
  bye: 'tạm biệt|bye|bai|pp|bái bai|hẹn gặp|hẹn gặp lại|gặp lại sau|em off|off nhé|off đây|đi ngủ|ngủ đây|mai nói chuyện|mai nói tiếp|nói chuyện sau|chào nhé|chào tạm biệt|em đi đây|đi làm đây|về đây|em về|tôi về|bác về|đi đây|out|dừng ở đây|xin phép dừng|tắt máy|tắt máy đây|đi nghỉ đây|đi nghỉ',
  /** A farewell before its "chào": "thôi bác đi ngủ đây, chào cháu". */
  short: 'chào|xin chào',

  attend:
    'đi|dự|tham gia|tham dự|có mặt|đến|tới|xuống|lên|về|góp mặt|đến dự|đi dự|dự họp|đi họp|tập huấn|họp|đi học|theo học|ra dự|về dự|thu xếp|sắp xếp',
  /** What somebody does who comes: of the speaker, not of those counted. */
  go: 'đi|dự|tham gia|tham dự|có mặt|đến|tới|xuống|lên|về|đến dự|đi dự|đi họp|đi học',
  enrol:
    'đăng ký|đăng kí|đk|đky|ghi tên|ghi danh|tính cả|cho em 1 suất|cho tôi 1 suất|điền tên|thêm tên|đăng ký dự|cử',
  decline:
    'bận|vắng|vắng mặt|xin nghỉ|nghỉ buổi|xin phép nghỉ|cho nghỉ|kiếu|ốm|bị ốm|đau|mắc việc|mắc họp|mắc bận|vướng|vướng lịch|trùng lịch|xin phép|xin phép vắng|đi viện|nằm viện|đám cưới|đám giỗ|có giỗ|đám tang|đám ma|đám hiếu|có đám|xa quá|đi xa|đi vắng|chưa về kịp|không về kịp|không kịp|chịu thôi|xin khất|khất|tiếc quá|điều trị|mổ|đẻ|cấp cứu|bệnh|xin rút|đi công tác|kẹt|không tiện|nhà có việc|có việc|thông cảm|xin miễn|sức yếu|tuổi cao|xa xôi|không có xe|kẹt xe|dịch bệnh|covid|cách ly|chịu em|chịu rồi|chịu ạ|dịp khác|lần sau|đợt sau|khoá sau',
  late: 'muộn|trễ|chậm|đến sau|tới sau|đi sau|lâu chút|muộn chút|về sớm|phút nữa',
  maybe:
    'chưa chắc|không chắc|ko chắc|chưa biết|tuỳ|còn tuỳ|để xem|xem đã|xem sao|để hỏi|có thể|chắc là|có lẽ|cố gắng|sẽ cố|sắp xếp|thu xếp|báo lại|báo sau|trả lời sau|trả lời lại|mai báo|mai em báo|nếu|chắc đi|chắc không|nửa đi nửa không|để tính|50 50|hỏi lại|cân nhắc|rồi báo|xem việc|xem thế nào|suy nghĩ|50 / 50|xem lịch|coi lịch|nhìn lịch',
  substitute: 'thay|đi thay|dự thay|họp thay|đi hộ|đi giùm|đi dùm|dự hộ|thay mặt|thay em|thay tôi|đại diện',
  change:
    'đổi ý|rút|xin rút|cho rút|huỷ đăng ký|huỷ đăng kí|bỏ đăng ký|giờ lại|nay lại|lại đi được|lại bận|lại không|thay đổi ý',
  seen: 'nhận được|đã nhận|nhận rồi|nhận được rồi|nhận thông tin|rõ|đã rõ|rõ rồi|đọc rồi|đã đọc|đã xem|xem rồi|nghe rồi|nắm được|nắm rồi|đã nắm|biết rồi|đã biết|hiểu rồi|đã hiểu|ok|oke|okie|okê|okela|oki|ô kê|okay|uki|vâng|vg|dạ|dạ vâng|vâng ạ|ừ|uh|ừm|uhm|uk|đồng ý|nhất trí|được|đc|dc|có|không|ko|k|rõ ạ|tuân lệnh|nhất trí cao|yes|no|tiếp thu|ghi nhận|tán thành|chốt|rồi|rùi|xong|thấy rồi|đã thấy|tiếp nhận|đã tiếp nhận',
  firmYes: 'đi chứ|có chứ|chắc chắn|nhất định|đúng giờ|nhất trí|đồng ý|sẵn sàng|được chứ',
  event:
    'tập huấn|lớp tập huấn|hội nghị|lớp|lớp học|buổi họp|cuộc họp|họp|hội thảo|đại hội|bồi dưỡng|buổi|sơ kết|tổng kết|toạ đàm|hội thi|giao ban|khoá học|lễ|buổi lễ|chương trình|sự kiện|sinh hoạt',
  dayWord:
    'mai|ngày mai|sáng mai|chiều mai|tối mai|hôm đó|bữa đó|mốt|tuần sau|thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật|buổi đó|hôm ấy|ngày kia|ngày đó|hôm nay|chiều nay|sáng nay|tối nay|hôm kia|tuần này',
  people: 'người|đồng chí|đ c|chị|anh|hội viên|cán bộ|bạn|ng|cháu|đại biểu',

  /** What is reported on. */
  counted:
    'hội viên|hv|đoàn viên|đv|gia đình|gđht|công dân|cdht|dòng họ|dhht|cộng đồng|quỹ|học bổng|hb|suất|kết nạp|khen thưởng|thưởng|học sinh|tuyên truyền|buổi|vay|dư nợ|tiết kiệm|hiến máu|cây|công trình|báo cáo|số liệu|hội phí|phát sinh',
  edit: 'sửa|sửa lại|chỉnh|chỉnh sửa|chỉnh lại|chữa|chữa lại|điều chỉnh|cập nhật|cập nhật lại|nhập lại|làm lại|mở lại|thay đổi|gửi lại|báo lại|nộp lại|khai lại|đính chính',
  wrong:
    'nhầm|sai|lộn|thiếu|thừa|nhầm số|sai số|lộn số|gửi nhầm|nhập nhầm|nhập sai|ghi nhầm|báo nhầm|báo sai|gõ nhầm|gõ sai|nộp nhầm|gửi sai|gửi lộn|ghi lộn|nhập lộn|báo lộn',
  entered: 'gửi|nhập|ghi|nộp|báo|gõ|điền|khai|báo cáo|gởi',
  reportNoun:
    'báo cáo|bc|b c|số liệu|số|con số|phiếu|biểu|bản báo cáo|bảng số|bản đã gửi|bản đã nộp|các số|biểu mẫu',
  reportVerb: 'báo cáo|bc|báo|báo số|nộp|gửi|gởi|nhập|nhập số|làm|khai|điền|bắt đầu|nộp số|gửi số|khai báo',
  want: 'muốn|cần|định|cho|để|giờ|bây giờ|giờ thì|bắt đầu|tôi cần|nhờ|giúp|xin|được|đi|vào|hãy|mở|hãy cho|phải|tiếp|làm tiếp|mới|chi hội|chi đoàn|thôn|bản|xóm|của',
  look: 'xem|xem lại|coi|coi lại|cho xem|cho coi|tra|tra cứu|mở xem|nhắc lại|đọc lại|hiện|cho biết|kiểm tra|kiểm tra lại|soát lại|tìm lại|in|ngó lại|gửi lại',
  past: 'kỳ trước|quý trước|tháng trước|năm ngoái|năm trước|lần trước|đợt trước|kỳ vừa rồi|tháng vừa rồi|quý vừa rồi|hôm trước|bữa trước|đã nộp|đã gửi|đã báo|đã báo cáo|vừa gửi|vừa nộp|kỳ rồi|tháng rồi|quý rồi|năm rồi|đợt rồi|đã nhập|số cũ|trước đó|lúc trước',
  period:
    'tháng|quý|năm|kỳ|tuần|tháng này|quý này|năm nay|kỳ này|tuần này|6 tháng|đầu năm|cuối năm|sơ kết|tổng kết|hôm nay|đợt này|lần này|i|ii|iii|iv|tháng trước|quý trước|năm ngoái',
  own: 'em gửi|tôi gửi|em nộp|tôi nộp|em báo|tôi báo|mình gửi|mình báo|mình nộp|bác gửi|bác báo|tôi nhập|em nhập|em khai|tôi khai|bên em gửi|bên tôi gửi|tôi đã gửi|em đã gửi|em đã báo|tôi đã báo|em đã nộp|tôi đã nộp|e gửi|e báo|e nộp|bác nộp|mình đã gửi|tui gửi|tui báo',
  who: 'ai|những ai|chi hội nào|thôn nào|đơn vị nào|bản nào|xóm nào|tổ nào|xã nào|chi đoàn nào|còn mấy|còn bao nhiêu|bao nhiêu đơn vị|bao nhiêu chi hội|bao nhiêu thôn|mấy chi hội|mấy thôn|mấy đơn vị|danh sách|ds|liệt kê|đơn vị|các chi hội|những chi hội|các thôn|những thôn|các đơn vị|những đơn vị|các xã|các bản|bao nhiêu xã|mấy xã|nơi nào|còn ai|chỗ nào',
  notSent:
    'chưa nộp|chưa gửi|chưa báo|chưa báo cáo|chưa có báo cáo|còn thiếu|thiếu báo cáo|không nộp|ko nộp|chậm nộp|nộp chậm|nộp muộn|nợ báo cáo|còn nợ|k nộp|chưa gởi|chưa làm báo cáo|chưa nạp|chưa hoàn thành|chậm báo cáo',
  total:
    'tổng hợp|bảng tổng hợp|số tổng|tổng số|tổng|bảng tổng|số liệu|thống kê|số liệu chung|báo cáo tổng hợp',
  whole:
    'toàn xã|cả xã|toàn tỉnh|cả tỉnh|toàn hội|toàn huyện|các xã|các chi hội|toàn đoàn|của xã|cả hội|toàn phường|cả phường|các thôn|toàn thành phố|của tỉnh|mỗi xã|từng xã|từng chi hội|từng thôn',
  cancel:
    'thôi|huỷ|huỷ bỏ|dừng|dừng lại|ngừng|bỏ|bỏ đi|bỏ qua|không làm nữa|ko làm nữa|không báo nữa|không gửi nữa|không nhập nữa|thoát|k làm nữa|không báo cáo nữa|thôi khỏi|dẹp|bỏ hết',
  goOn: 'làm|nữa|báo|gửi|nhập|việc đang làm|đang làm|báo cáo|nộp|cái này|phần này',
  later:
    'để mai|để sau|lúc khác|lát nữa|để lát|để chiều|để tối|để hôm khác|mai làm|mai gửi|mai báo|chiều làm|tối làm|mai làm tiếp|làm sau|gửi sau|báo sau|khi khác|hôm khác|chút nữa|tí nữa|lát em|lát tôi|để bữa khác|để khi khác|bữa khác|mai mốt|tạm dừng|để đấy|để đó|tối về',
  act: 'làm|làm tiếp|gửi|báo|nộp|nhập|tiếp|báo cáo|gởi|điền|bổ sung|hẵng',
  busy: 'bận|đang bận|đang dở',
  meet: 'gặp|gặp gỡ|nói chuyện|nói chuyện với|liên hệ|liên hệ với|liên lạc|nối máy|kết nối|gọi cho|gọi|gọi lại|nhắn|nhắn cho|chuyển cho|chuyển máy|báo với|nhắn giúp|trao đổi với|trao đổi',
  person:
    'cán bộ|người phụ trách|lãnh đạo|người thật|chị phụ trách|anh phụ trách|cán bộ xã|cán bộ tỉnh|người|chủ tịch|phó chủ tịch|chị|anh|cô|chú|bí thư|thư ký|nhân viên|người trực|quản trị',
  position:
    'chi hội trưởng|chi hội phó|bí thư|phó bí thư|trưởng ban|thư ký|chủ tịch|tổ trưởng|tổ phó|chi hội|chi đoàn|trưởng chi hội|người phụ trách|phó chủ tịch|cht|người làm',
  succeed:
    'thay|làm thay|lên thay|nhận thay|bàn giao|bàn giao cho|giao lại|chuyển giao|kế nhiệm|thay thế|tiếp quản|bầu|mới bầu|được bầu|mới là|nhường|người mới|phụ trách thay|giờ là|nhận bàn giao|đảm nhiệm|đảm nhận|lên làm|giờ chị|giờ anh',
  resign:
    'thôi làm|thôi chức|nghỉ chi hội trưởng|nghỉ làm chi hội trưởng|xin thôi|xin nghỉ làm|thôi chi hội trưởng|nghỉ bí thư|nghỉ làm bí thư|hết nhiệm kỳ|không làm chi hội trưởng nữa|nghỉ rồi|không làm trưởng nữa|chuyển công tác|nghỉ chức|từ chức|thôi không làm chi hội trưởng|thôi bí thư',
  iAm: 'tôi là|em là|tôi tên|em tên|tên tôi|tên em|mình là|mình tên|bác là|tên là|tôi tên là|họ tên|họ và tên|cháu là|tui là|tui tên|cháu tên|số máy|số của tôi|số của em|số điện thoại của tôi|số điện thoại của em|số điện thoại mới|số mới của|sđt của tôi|sđt của em|đổi số điện thoại|sdt|sđt|địa chỉ của tôi|đổi số máy',

  /** Weariness with the bot or the work. */
  complain:
    'suốt ngày|lằng nhằng|rắc rối|phiền|phiền phức|phiền quá|bực|bực mình|bực cả mình|chán|nản|mệt mỏi|mệt quá|lắm thế|nhiều thế|gì lắm|khó dùng|khó hiểu quá|khó quá|khó khăn quá|khó xài|vớ vẩn|vô lý|tức|tức quá|bị lỗi|báo lỗi|lỗi à|lỗi rồi|đơ|treo|treo máy|không bấm được|bấm không được|bấm mãi|ấn không được|bấm k được|bấm ko được|không đọc được|không vào được|vào không được|không gửi được|gửi không được|gửi mãi|gửi hoài|làm mãi|làm hoài|hỏi mãi|hỏi hoài|nhắn mãi|nhắn hoài|nhắc mãi|nhắc hoài|đồng nào đâu|được đồng nào|chẳng được gì|chả được gì|già rồi|mắt kém|chữ nhỏ|chữ bé|không biết dùng|ko biết dùng|không biết bấm|mất thời gian|mất thì giờ|tốn thời gian|không công|hành hạ|hành chính quá|thái độ|kém|quá tệ|tệ quá|tồi|dở quá|ngu|chậm quá|lâu quá|lâu thế|chậm thế|quá tải|không ai trả lời|không thấy trả lời|chẳng thấy trả lời|mãi không thấy|mãi không được|mãi chưa|mãi mà|không hiểu tôi|không hiểu gì|vẫn báo|vẫn hiện|vẫn không được|lần rồi|nhiều việc quá|việc thì nhiều|lắm việc|đủ thứ|quá nhiều|phụ cấp nào|phản đối|khiếu nại|bất tiện|bất công|vất vả|khổ quá|dài dòng|rườm rà|hết giờ rồi|máy móc|toàn bắt|bắt làm|phê bình|như không|ngớ ngẩn|máy lỗi|hệ thống lỗi|toàn lỗi|lỗi mãi|lỗi hoài|mệt|mệt lắm|rối|rối quá|chẳng bao giờ|chả bao giờ|nói mãi|quá đáng|lắm chuyện|lắm câu|không dùng được|hành dân|hành nhau|hành người',
  /** What does not do what it should. */
  machine:
    'máy|bot|hệ thống|app|ứng dụng|nút|cái này|chương trình|màn hình|điện thoại|zalo|tele|con bot|máy này|phần mềm',
  news: 'chuyển tiếp|fwd|forwarded|cảnh báo|tin nóng|nóng|tin mới|tin vui|chia sẻ|chia sẻ gấp|chia sẻ ngay|chia sẻ cho|hãy chia sẻ|xem thêm|theo báo|nguồn|thông tin mới|khẩn|hoả tốc|lan truyền|lừa đảo|giả danh|share|copy|đọc thêm|mọi người lưu ý|bà con lưu ý|lưu ý mọi người|bản tin|điểm tin|cảnh giác',
  newsStrong:
    'chuyển tiếp|fwd|forwarded|cảnh báo|tin nóng|tin mới|chia sẻ gấp|hãy chia sẻ|xem thêm|đọc thêm|chia sẻ ngay|điểm tin|bản tin|chia sẻ cho|lan truyền|giả danh|chia sẻ giúp|chia sẻ bài|chia sẻ rộng|xin chia sẻ|nhờ chia sẻ|mọi người chia sẻ|chia sẻ để|đi lạc|trích nguồn|nguồn báo|hoả tốc|bản tin|fw|forward',
  reporters:
    'ubnd|trao tặng|vừa trao|tổ chức trao|phê duyệt|ra quân|khai mạc|phát động|trao 1|lễ trao|ban hành|nhân dịp|giai đoạn|trị giá|tổng trị giá|tỷ đồng|triệu đồng|hội khuyến học tỉnh|uỷ ban|bộ giáo dục|sở giáo dục|trung ương|thủ tướng|chính phủ|khánh thành|đài|báo điện tử',
  /** The scale of news, not of a branch. */
  nation:
    'cả nước|toàn quốc|tỉnh thành|việt nam|quốc gia|bộ giáo dục|bộ gd|chính phủ|thủ tướng|quốc hội|trung ương|thế giới|bộ trưởng|bộ y tế|nghìn tỷ|đài khí tượng|trung tâm dự báo|không khí lạnh',
  crowd:
    'bà con|các hộ|các bác|các chị|các anh|mọi người|các đồng chí|các cháu|các ông bà|các gia đình|anh em|chị em|toàn thể|các bạn|các em|cả thôn|hội viên nhớ|toàn thôn|các cô|các thầy cô|các nhà|các hội viên|cả xóm',
  summon:
    'mời|kính mời|nhớ|đông đủ|tập trung|ra nhà văn hoá|đến nhà văn hoá|ra dọn|đến đúng giờ|đến họp|đi họp|nộp tiền|nộp trước|có mặt|lúc|đúng giờ|ra đường|mang theo|chuẩn bị|thông báo|ra quân|đề nghị|yêu cầu|tranh thủ',
} as const satisfies Record<string, string>
