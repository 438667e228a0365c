# Mọi câu mà người dùng đọc. Ngắn, lễ phép, không thuật ngữ. { $you } là cách xưng hô đã chọn (bác, cô, anh/chị …).
# <b> và </b> là chữ đậm. Thuộc tính .words là những cách nói khác của một lựa chọn, cách nhau bằng dấu |.

## Chung
plain = { $value }
numbered = <n>Dòng </n>{ $at }. { $line }
quoted = “{ $words }”
unknown = chưa có
please-choose = { $You } chọn giúp một trong các mục dưới đây: bấm nút, hoặc gõ số thứ tự, hoặc gõ chữ.
only-text = { $You } vui lòng gõ bằng chữ giúp tôi.
internal-error = Xin lỗi { $you }, tôi gặp trục trặc và chưa làm được việc vừa rồi. Những gì đã lưu trước đó vẫn còn. { $You } gõ “menu” để làm lại nhé.
session-outdated = Phần đang làm dở đã cũ nên tôi dừng lại ở đây. Số liệu đã nhập vẫn còn trong bản nháp.
stale-button = Nút này đã cũ rồi ạ.
edited-message = Tôi không đọc được tin đã sửa. { $You } gửi một tin mới giúp tôi nhé.
forwarded-message = Đây là tin chuyển tiếp nên tôi không lấy số từ đó. { $You } gõ lại nội dung giúp tôi nhé.
file-not-expected = Tôi đã nhận được, nhưng hiện tôi chỉ đọc được tin nhắn chữ. { $You } gõ giúp tôi nhé.
answer-in-words = Chỗ này tôi cần câu trả lời bằng chữ hoặc số. { $You } gõ giúp tôi nhé.
command-unknown = Tôi không có lệnh này ạ.
group-private-only-unlinked = Để giữ kín số liệu, tôi chỉ trả lời khi { $you } nhắn riêng cho tôi, không trả lời trong nhóm.
group-private-only = Để giữ kín số liệu, tôi chỉ trả lời trong cuộc trò chuyện riêng: { $link }
not-understood = Tôi chưa hiểu tin này. { $You } muốn làm gì ạ?
not-understood-again = Xin lỗi { $you }, tôi vẫn chưa hiểu.
channel-telegram = Telegram
channel-zalo = Zalo

## Lệnh
command-start = Bắt đầu
    .words = bắt đầu
command-menu = Các việc có thể làm
    .words = menu | danh mục | trang chủ | quay về menu
command-baocao = Gửi báo cáo
    .words = báo cáo | gửi báo cáo | nộp báo cáo | làm báo cáo | sửa báo cáo | làm tiếp | báo cáo tiếp | tiếp tục
command-hoi = Hỏi chính sách
    .words = hỏi chính sách | hỏi đáp
command-lienhe = Gặp người phụ trách
    .words = gặp người phụ trách | hỏi cán bộ | gặp cán bộ | liên hệ | người phụ trách
command-toi = Thông tin của tôi
    .words = thông tin của tôi | tài khoản | dữ liệu của tôi
command-trogiup = Hướng dẫn
    .words = trợ giúp | giúp | hướng dẫn | giúp đỡ | help
command-huy = Bỏ việc đang làm
    .words = huỷ | hủy | thôi | dừng lại | cancel
command-ngonngu = Ngôn ngữ / Language
    .words = ngôn ngữ | language | tiếng việt
command-tonghop = Xem tổng hợp
    .words = tổng hợp | xem tổng hợp | xem số liệu
command-conthieu = Ai chưa báo cáo
    .words = còn thiếu | ai chưa nộp | ai chưa báo cáo | chưa nộp | danh sách chưa nộp
command-tula = Từ chưa hiểu trong tin
    .words = từ lạ | từ chưa hiểu | giải nghĩa từ | từ đã học
command-moi = Mời người vào
    .words = mời | mời người | tạo mã mời | mã mời

## Lựa chọn chung
choice-menu = Menu
    .words = menu | về menu | danh mục
choice-yes = Đúng
    .words = đúng | đúng rồi | phải | vâng | dạ | có | ok | oke | ừ | chính xác | yes
choice-no = Không
    .words = không | ko | không phải | sai | no
choice-cancel = Thôi
    .words = thôi | huỷ | hủy | không gửi nữa | cancel
choice-again = Nhập lại
    .words = nhập lại | sai | không đúng | làm lại | sửa
choice-reply = Trả lời
    .words = trả lời | reply
choice-pass-on = Gửi cho người phụ trách
    .words = gửi cho người phụ trách | gặp người phụ trách | gửi cán bộ | hỏi cán bộ
choice-later = Để sau
    .words = để sau | để mai | lúc khác | tạm dừng | mai
choice-keep = Giữ lại
    .words = giữ lại | không xoá | không

## Menu
menu-greeting = Chào { $you }, tôi giúp được gì ạ?
menu-no-seat = Chào { $you }. Hiện { $you } chưa giữ chức vụ nào ở đây. Nếu có mã mời, { $you } gõ mã vào đây.
menu-submit-report = Gửi báo cáo
    .words = báo cáo | gửi báo cáo | nộp báo cáo
menu-totals = Xem tổng hợp
    .words = tổng hợp | xem tổng hợp
menu-missing = Ai chưa báo cáo
    .words = còn thiếu | ai chưa nộp
menu-unknown-words = Từ chưa hiểu trong tin
    .words = từ lạ | từ chưa hiểu
menu-invite = Mời người vào
    .words = mời | mã mời
menu-contact = Gặp người phụ trách
    .words = gặp người phụ trách | liên hệ | hỏi cán bộ
menu-my-data = Thông tin của tôi
    .words = thông tin của tôi | tài khoản
menu-help = Hướng dẫn
    .words = hướng dẫn | trợ giúp

## Hướng dẫn
help-everyone =
    <b>Gửi báo cáo nhanh</b>: { $you } gõ số liệu như nói chuyện, ví dụ:
    “hội viên 45, gia đình học tập 12, quỹ 3tr5”
    Tôi sẽ ghi ra để { $you } xem lại, đúng thì mới gửi.

    <b>Gửi từng câu</b>: gõ “báo cáo”, tôi hỏi lần lượt.
    Không có thì gõ “không có”. Đang làm mà bận, { $you } cứ để đó, lúc nào làm tiếp cũng được.

    <b>Lớp tập huấn</b>: gõ “tập huấn” để xem lớp của { $you }, “điểm danh” khi đã đến lớp.

    <b>Hỏi chính sách</b>: { $you } cứ gõ câu hỏi, tôi trả lời kèm căn cứ. Câu nào tôi không biết, tôi chuyển cho người phụ trách.

    <b>Dùng thêm Zalo hoặc Telegram</b>: gõ “liên kết” để lấy mã, hai nơi dùng chung một tài khoản.

    Gõ “menu” để xem các việc, “huỷ” để bỏ việc đang làm.
help-overseers =
    <b>Dành cho cán bộ</b>: gõ “tổng hợp” để xem số liệu, “còn thiếu” để xem ai chưa báo cáo và nhắc, “thông báo” để gửi tin cho nhiều người, “mời” để tạo mã mời.
help-stranger = Đây là trợ lý báo cáo của Hội, Đoàn. Để dùng, { $you } cần mã mời do cán bộ xã hoặc tỉnh gửi. Có mã rồi, { $you } gõ mã vào đây. Đã dùng ở Zalo hoặc Telegram khác thì ở đó { $you } gõ “liên kết” để lấy mã.
cancelled = Tôi đã dừng việc đang làm. Số liệu đã nhập vẫn còn trong bản nháp.

## Vào lần đầu
onboard-code = Kính chào { $you }! Tôi là trợ lý báo cáo của Hội, Đoàn. { $You } gõ giúp mã mời mà cán bộ đã gửi (8 chữ và số).
onboard-not-a-code = Tôi chưa thấy mã mời trong tin này. Mã có 8 chữ và số, ví dụ K7MQ 4XRT.
onboard-no-code = Mã mời do cán bộ phụ trách ở xã hoặc tỉnh cấp. { $You } gọi cho cán bộ phụ trách để xin mã, rồi gõ mã vào đây. Đã dùng ở Zalo hoặc Telegram khác thì ở đó { $you } gõ “liên kết” để lấy mã.
onboard-is-this-you = Có phải { $you } là <b>{ $name }</b>, { $position } – { $unit } không ạ?
onboard-seat = Mã này dành cho { $position } – { $unit }. Có đúng là { $you } không ạ?
onboard-one-more-seat = Mã này thêm cho { $you } vai trò { $position } – { $unit }. { $You } nhận chứ ạ?
onboard-not-you = Cảm ơn { $you } đã báo. Mã này chưa được dùng. { $You } nhờ cán bộ đã gửi mã kiểm tra lại giúp nhé.
onboard-name = { $You } cho tôi xin họ và tên đầy đủ ạ.
onboard-name-unclear = Tôi chưa đọc được họ tên. { $You } gõ giúp họ và tên, ví dụ: Nguyễn Văn An.
onboard-welcome = Xong rồi ạ. Rất vui được làm việc cùng { $you }.
onboard-seat-added = Tôi đã ghi thêm vai trò mới của { $you }.
choice-no-code = Tôi chưa có mã
    .words = chưa có mã | tôi chưa có mã | không có mã | không có
choice-yes-me = Đúng, là tôi
    .words = đúng | đúng rồi | phải | vâng | dạ | có | ok | là tôi | yes
choice-not-me = Không phải tôi
    .words = không phải | không | sai | không phải tôi | no
consent-text =
    Trước khi bắt đầu, xin { $you } đọc giúp:
    • Tôi giữ <b>họ tên, số điện thoại, chức vụ và tài khoản nhắn tin</b> của { $you }, cùng số liệu { $you } báo cáo.
    • Chỉ dùng cho việc báo cáo và liên hệ công tác của Hội, Đoàn. Cán bộ phụ trách cấp trên xem được.
    • { $You } có thể xem, sửa, xoá hoặc rút lại đồng ý bất cứ lúc nào bằng cách gõ “thông tin của tôi”.
    (Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15)

    { $You } có đồng ý không ạ?
choice-agree = Tôi đồng ý
    .words = đồng ý | tôi đồng ý | có | vâng | dạ | ok | agree
choice-decline = Tôi không đồng ý
    .words = không đồng ý | tôi không đồng ý | không | decline
consent-declined = Vâng, tôi không lưu gì của { $you }. Khi nào { $you } đổi ý, gõ lại mã mời là được. { $You } vẫn có thể báo cáo cho cán bộ theo cách cũ.
honorific-question = Tôi nên gọi { $you } là gì cho phải ạ?
honorific-set = Vâng, tôi đã ghi cách xưng hô mới.
honorific-choice-bac = Bác
    .words = bác
honorific-choice-co = Cô
    .words = cô
honorific-choice-chu = Chú
    .words = chú
honorific-choice-anh = Anh
    .words = anh
honorific-choice-chi = Chị
    .words = chị
honorific-choice-em = Em
    .words = em
honorific-choice-dong-chi = Đồng chí
    .words = đồng chí
honorific-choice-anh-chi = Anh/chị
    .words = anh chị | gì cũng được

## Ngôn ngữ
language-question = Chọn ngôn ngữ / Choose a language
language-vi = Tiếng Việt
    .words = tiếng việt | việt | vietnamese
language-en = English
    .words = english | tiếng anh | anh
language-set = Từ giờ tôi trả lời bằng tiếng Việt.

## Thông tin của tôi
my-data =
    <b>Những gì tôi giữ về { $you }</b>
    Họ tên: { $name }
    Điện thoại: { $phone }
    Xưng hô: { $honorific }
    Chức vụ:
    { $seats }
    Kênh nhắn tin:
    { $channels }
    Có từ ngày: { $since }
    Đồng ý lưu dữ liệu: { $consent }
    Số lần gửi báo cáo: { $reports } · Số tin đã nhận: { $messages }

    Họ tên hoặc số điện thoại sai, { $you } báo người phụ trách sửa giúp.
my-data-seat = – { $title }, { $unit }
choice-change-honorific = Đổi cách xưng hô
    .words = đổi xưng hô | xưng hô | sửa xưng hô
choice-change-language = Đổi ngôn ngữ
    .words = đổi ngôn ngữ | ngôn ngữ
choice-erase = Xoá dữ liệu của tôi
    .words = xoá | xóa | xoá dữ liệu | xóa dữ liệu
erase-question = { $You } chắc chắn muốn xoá chứ ạ? Tôi sẽ xoá họ tên, số điện thoại và tài khoản nhắn tin, { $you } thôi vai trò ở đây và không nhận tin nữa. Số liệu đã báo cáo vẫn được giữ cho chi hội, không còn gắn tên { $you }.
choice-erase-now = Xoá ngay
    .words = xoá ngay | xóa ngay | xoá | xóa | đồng ý xoá
erase-kept = Vâng, tôi giữ nguyên, không xoá gì.
erased = Tôi đã xoá dữ liệu cá nhân. Cảm ơn { $you } đã đồng hành. Khi cần dùng lại, xin mã mời mới từ cán bộ.

## Gặp người phụ trách
contact-question = { $You } gõ điều muốn hỏi hoặc nhắn, tôi chuyển cho người phụ trách.
contact-sent = Tôi đã chuyển cho người phụ trách. Có trả lời tôi báo { $you } ngay.
contact-nobody = Tôi đã ghi lại, nhưng cấp trên chưa có ai dùng kênh này. { $You } gọi điện cho cán bộ phụ trách giúp nhé.
contact-not-sent = Vâng, tôi không gửi gì.
contact-no-seat = { $You } chưa giữ chức vụ nào ở đây nên tôi chưa biết chuyển cho ai. { $You } liên hệ cán bộ đã gửi mã mời giúp nhé.
escalation-new = Có tin nhắn từ <b>{ $title }, { $unit }</b>:
escalation-answered = Người phụ trách đã trả lời câu { $you } hỏi:
escalation-answer = Trả lời: { $answer }
reply-question = { $You } gõ câu trả lời cho { $unit }:
reply-sent = Tôi đã gửi câu trả lời. Cảm ơn { $you }.

## Mời người
invite-which = Mời người vào đơn vị nào thuộc { $unit }?
invite-which-of-many = Mời người vào đơn vị nào thuộc { $unit }? { $You } gõ một phần tên để tìm.
invite-here = Chính { $unit }
invite-position = Mời vào { $unit } với vai trò gì?
unit-not-found = Tôi không tìm thấy đơn vị nào có tên “{ $words }”.
invite-made = Đã tạo mã mời cho <b>{ $position } – { $unit }</b>. { $You } chuyển tiếp tin dưới đây cho người được mời. Mã chỉ dùng một lần.
invite-to-forward =
    Mời vào trợ lý báo cáo. Mã mời: <b>{ $code }</b> (dùng đến hết ngày { $until })
    { $links }
choice-invite-another = Mời người khác
    .words = mời người khác | mời tiếp

## Báo cáo
report-no-seat = { $You } hiện không giữ vai trò gửi báo cáo. Nếu có nhầm lẫn, { $you } báo người phụ trách giúp.
report-which-seat = { $You } báo cáo cho đơn vị nào?
seat-choice = { $title } – { $unit }
report-which = { $unit }: { $you } muốn gửi báo cáo nào?
report-nothing-open = Hiện { $unit } không có báo cáo nào đang mở. Có kỳ mới tôi sẽ báo.
reportable-new = { $form }, { $period }
reportable-begun = { $form }, { $period } (đang làm { $answered }/{ $asked })
reportable-sent = { $form }, { $period } (đã gửi, sửa được)
report-head = <b>{ $form }</b>, { $period }, { $unit }
report-goes-on = Mình làm tiếp phần còn lại nhé.
report-correcting = Báo cáo này đã gửi (biên nhận { $receipt }). { $You } sửa dòng nào rồi gửi lại, tôi giữ cả bản cũ.
question-count = ({ $at }/{ $of }) { $name }: bao nhiêu { $unit }?
question-money = ({ $at }/{ $of }) { $name }: bao nhiêu tiền? (gõ “3tr5”, “500 nghìn” đều được)
question-percent = ({ $at }/{ $of }) { $name }: bao nhiêu phần trăm?
question-status = ({ $at }/{ $of }) { $name}: đã được công nhận chưa?
question-remark = ({ $at }/{ $of }) { $name}: { $you } ghi vắn tắt giúp.
question-own = ({ $at }/{ $of }) { $question }
question-current = Đang ghi: { $value }
choice-same = Như kỳ trước: { $value }
    .words = như kỳ trước | như cũ | vẫn thế | không đổi | như trước
choice-none = Không có (0)
    .words = không có | chưa có | không
choice-status-yes = Đã đạt
    .words = đạt | đã đạt | có | rồi | được rồi
choice-status-no = Chưa đạt
    .words = chưa | chưa đạt | không | chưa được
choice-not-applicable = Không áp dụng
    .words = không áp dụng | không thuộc diện
choice-nothing-to-say = Không có gì
    .words = không có gì | không | không có
choice-skip = Bỏ qua
    .words = bỏ qua | qua | câu sau | tiếp
choice-back = Quay lại
    .words = quay lại | câu trước | lùi lại
confirm-value = { $name }: có đúng thế này không ạ?
confirm-previous = Kỳ trước: { $before }
confirm-this = Đúng, { $value }
    .words = đúng | đúng rồi | vâng | dạ | phải | ok | ừ | có
number-missing = Tôi chưa thấy con số. { $You } gõ số, ví dụ 45. Không có thì gõ “không có”, chưa rõ thì gõ “để sau”.
number-too-large = Số này lớn quá, tôi không ghi được. { $You } xem lại giúp.
number-not-whole = Chỗ này cần số nguyên. { $You } xem lại giúp.
number-range = { $You } cho tôi xin một con số thôi, không phải một khoảng.
number-delta = { $You } cho tôi xin tổng số hiện có, không phải số tăng giảm.
number-negative = Số không thể nhỏ hơn 0. { $You } xem lại giúp.
number-garbled = Tôi chưa đọc rõ con số này. { $You } gõ lại giúp.
text-too-long = Phần này dài quá, { $you } rút gọn giúp tôi.
report-summary =
    { $You } xem lại giúp, đúng thì gửi:
    { $lines }
report-line = { $name }: { $value }
not-answered = chưa trả lời
report-which-line = { $You } sửa dòng nào?
choice-send = Gửi
    .words = gửi | gửi đi | gửi luôn | đúng | đúng rồi | ok | xong
choice-send-correction = Gửi bản sửa
    .words = gửi | gửi đi | gửi lại | đúng | đúng rồi | ok | xong
choice-change = Sửa
    .words = sửa | sai | chưa đúng | sai rồi | nhầm | nhầm rồi | không đúng
report-kept = Vâng, tôi giữ lại bản nháp. Lúc nào rảnh { $you } gõ “báo cáo” là làm tiếp.
receipt =
    Đã nhận báo cáo <b>{ $form }</b>, { $period }, { $unit }.
    Số biên nhận: <b>{ $number }</b>, lúc { $time } ngày { $day }. Cảm ơn { $you }!
receipt-late =
    Đã nhận báo cáo <b>{ $form }</b>, { $period }, { $unit } (sau hạn).
    Số biên nhận: <b>{ $number }</b>, lúc { $time } ngày { $day }. Cảm ơn { $you }!
receipt-correction =
    Đã nhận bản sửa của báo cáo <b>{ $form }</b>, { $period }, { $unit }. Bản cũ vẫn được giữ.
    Số biên nhận: <b>{ $number }</b>, lúc { $time } ngày { $day }. Cảm ơn { $you }!
choice-next-report = Báo cáo tiếp
    .words = báo cáo tiếp | tiếp | làm tiếp

period-week = tuần { $index } năm { $year }
period-month = tháng { $index }/{ $year }
period-quarter = quý { $index }/{ $year }
period-half-1 = 6 tháng đầu năm { $year }
period-half-2 = 6 tháng cuối năm { $year }
period-year = năm { $year }

## Tổng hợp
and-list = { $list }, { $item }
totals-which-seat = { $You } xem số liệu của đơn vị nào?
totals-which-period = { $You } xem kỳ nào?
totals-head = <b>Tổng hợp { $period } – { $unit }</b>
totals-coverage = Đã nộp: { $levels }{ $late ->
    [0] .
   *[other] { " " }({ $late } báo cáo sau hạn).
}
totals-empty = Chưa có số liệu nào trong kỳ này.
totals-lines = { $lines }
totals-which-unit = { $unit }, { $period }: { $You } xem đơn vị nào?
totals-which-indicator = { $You } xem chi tiết chỉ tiêu nào?
totals-by-unit =
    <b>{ $name }</b>, { $period }, { $unit }: { $total }
    { $lines }
by-unit-line = – { $unit }: { $value }
unit-line = { $unit } ({ $levels })
total-line = – { $name }: <b>{ $value }</b>
total-line-partly = – { $name }: <b>{ $value }</b> ({ $reported }/{ $expected } đơn vị có số)
total-none = chưa có số
total-ratio = { $value } % ({ $part }/{ $whole })
total-status = { $yes }/{ $answered } { $level }
total-status-partly = { $yes }/{ $answered } { $level } (trong { $expected } { $level })
total-remarks =
    { $count } ý kiến
    { $lines }
total-remark = “{ $words }” ({ $unit })
level-coverage = { $received }/{ $expected } { $level }
level-province = tỉnh
level-district = huyện
level-commune = xã
level-branch = chi hội
level-group = tổ
report-not-sent = Báo cáo này chưa gửi.
report-sent =
    Biên nhận { $receipt }
    { $lines }
choice-by-unit = Theo đơn vị
    .words = theo đơn vị | đơn vị | chi tiết đơn vị
choice-by-indicator = Theo chỉ tiêu
    .words = theo chỉ tiêu | chỉ tiêu | chi tiết
choice-other-period = Kỳ khác
    .words = kỳ khác | đổi kỳ
choice-to-total = Về tổng hợp
    .words = về tổng hợp | tổng hợp | quay lại

## Ai chưa báo cáo
missing-reported = Báo cáo vừa được gửi rồi nên tôi không nhắc nữa.
missing-none = Tất cả đã gửi đủ báo cáo { $period }.
missing-head = <b>{ $count } đơn vị chưa gửi đủ báo cáo { $period }</b> (hạn { $due })
missing-lines = { $lines }
unit-in = { $unit } ({ $parent })
missing-line = – { $unit }: { $name }
missing-line-unreachable = – { $unit }: { $name }, chưa vào đây, gọi { $phone }
missing-count = – { $unit }: { $count } đơn vị
choice-remind-all = Nhắc tất cả ({ $count })
    .words = nhắc tất cả | nhắc hết | nhắc
choice-remind = Nhắc { $unit }
reminded = Đã nhắc { $sent } người. Hôm nay đã được nhắc trước đó: { $already }. Chưa nhắn được, cần gọi điện: { $unreachable }.
reminded-quiet = Giờ này chưa tiện nhắn, 7 giờ sáng tôi sẽ nhắc { $sent } người. Đã được nhắc trước đó: { $already }. Chưa nhắn được, cần gọi điện: { $unreachable }.

## Báo cáo nhanh
plain-text = { $text }
quick-head = Tôi ghi được cho <b>{ $unit }, { $period }</b>:
quick-lines = { $lines }
quick-line = <n>Dòng </n>{ $at }. { $name }: <b>{ $value }</b> (“{ $words }”{ $before })
quick-line-other-period = <n>Dòng </n>{ $at }. { $name }: <b>{ $value }</b> (“{ $words }”{ $before }), ghi vào { $period }
quick-open = Chưa có: { $names }.
quick-open-more = Chưa có: { $names } và { $count } mục khác.
quick-before = {"; kỳ trước "}{ $value }
quick-locked = Không ghi { $names }: báo cáo { $period } chỉ nhận đến hết ngày { $day }.
quick-not-open = Không ghi { $names }: báo cáo { $period } mở từ ngày { $day }.
quick-doubtful = Không ghi { $names }: số này báo cáo theo { $period }. Khi gửi, { $you } nói rõ kỳ giúp.
quick-elsewhere = Không ghi { $names }: không có trong biểu của đơn vị.
quick-other-unit = Tin nói về “{ $words }”, nhưng { $you } không phụ trách đơn vị đó. Tôi ghi cho đơn vị nào?
quick-which-period = { $You } báo cáo cho kỳ nào ạ?
quick-dropped = Vâng, tôi không ghi gì từ tin đó.
quick-kept = Vâng, tôi giữ các số này trong bản nháp, chưa gửi. Khi tiện, { $you } mở lại để xem và gửi nhé.
quick-nothing = Tôi không ghi được số nào. { $You } gửi lại giúp, ví dụ: “hội viên 45, quỹ 3tr5”.
quick-new-value = { $name }: số đúng là bao nhiêu ({ $unit })?
quick-draft-kept = { $form }, { $period }: đã giữ trong bản nháp, chưa gửi được vì còn thiếu: { $names }.
quick-same = { $form }, { $period }: giống bản đã gửi nên tôi không gửi lại.
quick-still-open = Còn { $count } mục chưa điền, { $you } có thể bổ sung.
choice-right-send = Đúng, gửi
    .words = đúng | đúng rồi | gửi | gửi đi | gửi luôn | vâng | dạ | phải | ok | oke | ừ | chính xác | chuẩn | yes
choice-drop = Bỏ, không ghi
    .words = bỏ | bỏ hết | không ghi | huỷ | hủy | thôi
choice-understood = Tôi hiểu rồi
    .words = hiểu rồi | vâng | ok
choice-leave-out = Bỏ dòng này
    .words = bỏ | bỏ qua | bỏ dòng này | không ghi
choice-pick-unit = Chọn đơn vị
    .words = chọn đơn vị
choice-complete = Bổ sung { $form }
    .words = bổ sung
doubt-rest-kept = ({ $count } số khác tôi đã hiểu, lát nữa { $you } xem lại một lượt.)
doubt-two-values = { $name }: tôi thấy hai số trong “{ $words }”. Số nào đúng ạ?
doubt-range = { $name }: “{ $words }” là một khoảng. { $You } cho tôi một con số.
doubt-ambiguous = { $name }: “{ $words }” là bao nhiêu ạ?
doubt-money-unit = { $name }: “{ $words }” là bao nhiêu tiền ạ?
doubt-negative = { $name }: “{ $words }” nhỏ hơn 0. Số đúng là bao nhiêu ạ?
doubt-fraction = { $name }: “{ $words }” không phải số nguyên. Số đúng là bao nhiêu ạ?
doubt-delta = { $name }: “{ $words }” là số tăng giảm. Tổng số hiện có là bao nhiêu ạ?
doubt-over-hundred = { $name }: “{ $words }” quá 100 %. Số đúng là bao nhiêu ạ?
doubt-above-max = { $name }: “{ $words }” lớn khác thường. Số đúng là bao nhiêu ạ?
doubt-unknown-name = “{ $words }” là số của mục nào ạ?
doubt-no-name = “{ $words }” là số của mục nào ạ?
doubt-garbled = Tôi chưa đọc rõ số trong “{ $words }”. { $name } là bao nhiêu ạ?
doubt-too-large = Số trong “{ $words }” lớn quá. { $name } là bao nhiêu ạ?
doubt-no-number = { $name }: “{ $words }” chưa có số. Là bao nhiêu ạ?
doubt-unchanged = { $name }: “{ $words }”. Cụ thể là bao nhiêu ạ?
doubt-period = “{ $words }”: { $you } báo cáo cho kỳ nào ạ?
doubt-two-units = “{ $words }”: tin có hai đơn vị. { $You } báo cáo cho đơn vị nào ạ?

## Chức danh và cách xưng hô
position-leader = { $level ->
    [branch] { $kind ->
        [dtn] bí thư chi đoàn
       *[other] chi hội trưởng
    }
    [group] tổ trưởng
   *[other] { $kind ->
        [dtn] bí thư
       *[other] chủ tịch
    }
}
    .words = trưởng | chi hội trưởng | bí thư | chủ tịch
position-deputy = { $level ->
    [branch] { $kind ->
        [dtn] phó bí thư chi đoàn
       *[other] chi hội phó
    }
    [group] tổ phó
   *[other] { $kind ->
        [dtn] phó bí thư
       *[other] phó chủ tịch
    }
}
    .words = phó | chi hội phó | phó bí thư | phó chủ tịch
position-secretary = thư ký
    .words = thư ký
position-cadre = cán bộ, uỷ viên
    .words = cán bộ | uỷ viên | ủy viên
position-staff = cán bộ chuyên trách
    .words = chuyên trách | chuyên viên
position-admin = quản trị
    .words = quản trị | quản trị viên
honorific-bac = bác
honorific-co = cô
honorific-chu = chú
honorific-anh = anh
honorific-chi = chị
honorific-em = em
honorific-dong-chi = đồng chí
honorific-anh-chi = anh/chị

## Từ chối: mã mời, chức danh
refusal-invite-unknown = Tôi không tìm thấy mã này. { $You } xem lại từng chữ giúp; mã có 8 ký tự, không có số 0, số 1.
refusal-invite-used = Mã này đã có người dùng. { $You } nhờ người gửi mã cấp cho một mã mới.
refusal-invite-expired = Mã này không còn hạn dùng. { $You } nhờ người gửi mã cấp cho một mã mới.
refusal-invite-too-many-tries = { $You } đã nhập sai nhiều lần. Xin chờ một giờ rồi thử lại, hoặc nhờ người gửi mã xem giúp.
refusal-seat-taken = { $unit } đã có người đứng đầu dùng hệ thống. Nếu vừa bàn giao, { $you } báo người phụ trách ở cấp trên để đổi.

## Nhập danh sách: bảng báo lỗi
import-table-file = Tệp
import-table-row = Dòng
import-table-column = Cột
import-table-problem = Cần sửa
import-column-code = Mã đơn vị
import-column-unitCode = Mã đơn vị
import-column-name = Tên
import-column-position = Chức vụ
import-problem-file-not-found = Không mở được tệp này. Kiểm tra lại tên và thư mục.
import-problem-file-too-large = Tệp quá lớn (nhiều nhất { $megabytes } MB). Chia thành nhiều tệp.
import-problem-file-not-a-spreadsheet = Đây không phải bảng tính đọc được. Lưu lại thành .xlsx hoặc .csv.
import-problem-file-old-excel = Tệp Excel kiểu cũ (.xls). Mở ra và lưu lại thành .xlsx.
import-problem-file-not-utf8 = Chữ trong tệp không đọc được. Lưu lại thành “CSV UTF-8” hoặc .xlsx.
import-problem-file-empty = Tệp trống.
import-problem-nothing-recognised = Không thấy dòng tiêu đề nào quen. Đơn vị cần các cột: Mã đơn vị, Tên đơn vị, Cấp, Mã cấp trên. Cán bộ cần: Mã đơn vị, Họ tên, Chức vụ.
import-problem-column-missing = Thiếu cột “{ $column }”.
import-problem-column-twice = Cột “{ $value }” trùng nghĩa với một cột trước. Bỏ bớt một cột.
import-problem-code-missing = Thiếu mã đơn vị.
import-problem-code-twice = Mã { $value } đã có ở dòng { $row }.
import-problem-code-too-long = Mã dài quá 40 ký tự.
import-problem-name-missing = Thiếu tên.
import-problem-name-bad = “{ $value }” không giống một cái tên.
import-problem-level-missing = Thiếu cấp: tỉnh, xã, chi hội hay tổ.
import-problem-level-unknown = Không hiểu cấp “{ $value }”. Ghi: tỉnh, xã, chi hội hoặc tổ.
import-problem-level-changed = { $unit } đã có với cấp khác; cấp của một đơn vị không đổi được. Dùng mã mới nếu là đơn vị khác.
import-problem-level-order = Cấp trên { $value } phải ở cấp cao hơn đơn vị này.
import-problem-parent-unknown = Không có đơn vị nào mang mã { $value }.
import-problem-parent-cycle = Các đơn vị này là cấp trên của nhau thành một vòng. Xem lại cấp trên { $value }.
import-problem-parent-closed = Cấp trên { $value } đã giải thể.
import-problem-parent-other-organisation = Đơn vị này thuộc tổ chức của cấp trên, không thuộc { $value }.
import-problem-organisation-kind-missing = Chưa rõ { $value } là Hội Khuyến học, Hội Phụ nữ hay Đoàn Thanh niên. Thêm cột “Loại tổ chức”.
import-problem-organisation-kind-unknown = Không hiểu loại tổ chức “{ $value }”. Ghi: Khuyến học, Phụ nữ hoặc Đoàn Thanh niên.
import-problem-organisation-kind-changed = Tổ chức { $value } đã có với loại khác; loại không đổi được.
import-problem-organisation-changed = Đơn vị này đã thuộc một tổ chức khác, không chuyển sang { $value } được.
import-problem-organisation-differs = Ghi “{ $value }”, nhưng dòng trên của cùng tổ chức ghi “{ $other }”.
import-problem-unit-closed = Đơn vị { $value } đã giải thể.
import-problem-unit-unknown = Không có đơn vị nào mang mã { $value }. Nhập đơn vị trước, hoặc cùng lúc.
import-problem-opened-too-late = Ngày thành lập phải trước { $day }: từ ngày đó đơn vị đang hoạt động, hoặc đã đổi tên hay cấp trên.
import-problem-number-bad = “{ $value }” không phải số nguyên.
import-problem-number-negative = Số không được âm: { $value }.
import-problem-number-too-large = Số quá lớn: { $value }.
import-problem-date-bad = “{ $value }” không phải ngày. Ghi như 01/07/2025.
import-problem-phone-bad = “{ $value }” không phải số điện thoại. Ghi một số, như 0912345678.
import-problem-phone-two-names = Số { $value } đã ghi cho { $name } ở dòng khác. Mỗi người một số; không có thì để trống.
import-problem-phone-of-another = Số { $value } là của một người khác đã tham gia. Xem lại số, hoặc bàn giao chức vụ cho người mới.
import-problem-position-missing = Thiếu chức vụ.
import-problem-position-unknown = Không hiểu chức vụ “{ $value }”. Ghi: chi hội trưởng, chi hội phó, bí thư, thư ký, cán bộ, chuyên viên hoặc quản trị.
import-problem-full-time-unknown = Không hiểu “{ $value }”. Ghi: chuyên trách hoặc kiêm nhiệm.
import-problem-seat-twice = { $value } đã có chức vụ này ở một dòng trên.
import-problem-two-leaders = { $value } đã có người đứng đầu ở dòng { $row }. Mỗi đơn vị một người.

## Số liệu
figure-count = { $value } { $unit }
figure-money = { $value } đồng
figure-percent = { $value } %
figure-yes = đã đạt
figure-no = chưa đạt
figure-not-applicable = không áp dụng
figure-remark = { $text }
look-again =
    Có chỗ khác thường, { $you } xem kỹ giúp, đúng không ạ?
    { $lines }
warning-rule = { $name } ({ $value }) lớn hơn { $otherName } ({ $otherValue }).
warning-above-maximum = { $name }: { $value } là nhiều khác thường (thường không quá { $limit }).
warning-below-minimum = { $name }: { $value } là ít khác thường.
warning-jump = { $name }: { $before } → { $value }.
warning-above-population = { $name }: { $value }, nhiều hơn dân số ({ $limit } người).
warning-above-households = { $name }: { $value }, nhiều hơn số hộ ({ $limit } hộ).
warning-cross-check = { $name }: { $you } ghi { $value }, còn tính từ số liệu là { $computed }.
nudge-report =
    { $You } ơi, { $unit } chưa gửi đủ báo cáo { $period } (hạn { $due }):
    { $forms }
    { $You } gõ số liệu vào đây, hoặc bấm nút để tôi hỏi từng câu.
nudge-form = – { $name }
nudge-open = Báo cáo ngay
    .words = báo cáo | báo cáo ngay

## Từ chối
refusal-not-allowed = Việc này { $you } không có quyền làm ở đây ạ.
refusal-not-found = Tôi không tìm thấy mục này nữa ạ.
refusal-report-locked = Báo cáo này chỉ nhận đến hết ngày { $day } nên đã khoá. Cần sửa, { $you } nhắn người phụ trách giúp.
refusal-report-not-open = Báo cáo này mở từ ngày { $day }, { $you } gửi sau giúp.
refusal-report-approved = Báo cáo này đã được duyệt nên không sửa được. Cần sửa, { $you } nhắn người phụ trách mở lại giúp.
refusal-report-incomplete = Chưa gửi được vì còn thiếu: { $names }.
refusal-value-negative = Số không thể nhỏ hơn 0.
refusal-value-too-large = Số này lớn quá, tôi không ghi được.
refusal-value-not-whole = Chỗ này cần số nguyên.
refusal-value-out-of-range = Chỗ này chỉ nhận từ { $minimum } đến { $maximum }.
refusal-text-too-long = Phần này dài quá { $maximum } ký tự, { $you } rút gọn giúp.
refusal-nothing-to-send = Báo cáo chưa có gì mới để gửi.
refusal-nothing-to-undo = Câu này chưa ai sửa nên không có gì để hoàn tác.
refusal-answer-too-long = Câu trả lời dài quá { $most } chữ cái. { $You } rút gọn giúp.
refusal-own-proposal = Thay đổi do chính { $you } đề nghị thì cần người khác duyệt.
refusal-word-taken = “{ $words }” đang có nghĩa khác nên tôi không lấy làm tên mục này được.
refusal-already-answered = Tin này đã có người trả lời rồi ạ.

doubt-status = { $name }: đã được công nhận chưa ạ?
doubt-garbled-unnamed = Tôi chưa đọc rõ “{ $words }”. { $You } gõ lại giúp, ví dụ “hội viên 45”.
doubt-too-large-unnamed = Số “{ $words }” lớn quá, tôi không ghi được.

## Tin nhắn tự do
ask-question = Câu này tôi chưa trả lời được. Tôi chuyển câu hỏi này cho người phụ trách nhé?
ask-reply = Hiện không có thông báo nào đang chờ { $you } trả lời ở đây. Tôi chuyển tin này cho người phụ trách nhé?
ask-message = Việc này tôi không tự làm được. Tôi chuyển tin này cho người phụ trách nhé?
ask-complaint = Tôi xin lỗi đã làm { $you } phiền lòng, và cảm ơn { $you } đã nói thẳng. Tôi chuyển lời này cho người phụ trách nhé?
choice-send-on = Gửi
    .words = gửi | gửi đi | gửi giúp | chuyển | chuyển đi | có | vâng | dạ | ừ | ok | oke | được | đồng ý | nhờ chuyển | yes
talk-hello = Chào { $you }! { $You } gõ số liệu như nói chuyện là tôi ghi được, hoặc chọn một việc dưới đây.
talk-thanks = Không có gì ạ, tôi rất vui được giúp { $you }.
talk-wish = Cảm ơn { $you }! Chúc { $you } luôn mạnh khoẻ.
talk-bye = Chào { $you }, hẹn gặp lại!
talk-ack = Vâng ạ. { $You } cần gì cứ nhắn tôi.
talk-group = Tin này hình như { $you } muốn gửi cho mọi người. Ở đây chỉ có tôi đọc, nên { $you } gửi lại vào nhóm giúp nhé.
talk-forwarded = Cảm ơn { $you } đã chia sẻ. Tôi không lấy số liệu từ tin tức.
talk-later = Vâng, lúc nào rảnh { $you } gõ “báo cáo” là làm tiếp. Những câu đã trả lời vẫn còn trong bản nháp.
past-which-seat = { $You } xem báo cáo của đơn vị nào?
past-which = { $You } xem lại báo cáo nào đã gửi?
past-none = { $unit } chưa gửi báo cáo nào ở đây.
choice-past-reports = Báo cáo đã gửi
    .words = báo cáo đã gửi | xem báo cáo cũ | xem kỳ trước

## Từ chưa hiểu trong tin báo cáo
word-question = “{ $words }” là gì ạ? Có trong { $count } tin, ví dụ: “{ $example }”.
word-picked = Người gửi đã chọn: { $picks }.
word-name = “{ $words }” là mục nào ạ? { $You } gõ tên mục, ví dụ “học bổng”.
word-name-unknown = Tôi không tìm thấy mục “{ $words }”. { $You } gõ tên khác giúp.
word-explained = Từ nay “{ $words }” là { $name }.
word-ignored = Vâng, “{ $words }” không phải tên mục báo cáo.
word-forgotten = Đã bỏ cách hiểu cũ của “{ $words }”.
word-none = Không còn từ nào chờ giải nghĩa.
word-learnt = Những từ đã được giải nghĩa. { $You } chọn một từ để bỏ cách hiểu đó.
word-none-learnt = Chưa có từ nào được giải nghĩa.
choice-word-other = Mục khác
    .words = mục khác | khác
choice-word-no-name = Không phải tên mục
    .words = không phải tên mục | không phải
choice-word-later = Để sau
    .words = để sau | bỏ qua
choice-word-forget = Bỏ “{ $words }”: { $name }
choice-words-learnt = Từ đã học
    .words = từ đã học
choice-undo = Hoàn tác
    .words = hoàn tác | undo
choice-close = Đóng
    .words = đóng | thôi | xong

## Hỏi đáp chính sách
faq-ask = { $You } gõ câu muốn hỏi, ví dụ: “Gia đình học tập đến năm 2030 phải đạt bao nhiêu phần trăm?”
faq-question = <b>{ $question }</b>
faq-uncertain = Lưu ý: { $text }
faq-source = Căn cứ: { $sources }
faq-sources =
    Căn cứ:
    { $sources }
faq-source-document = { $number } ngày { $day }, { $issuer }{ $article }
faq-source-document-former = { $number } ngày { $day }, { $issuer }{ $article } (đã hết hiệu lực)
faq-source-undated = { $number }, { $issuer }{ $article }
faq-source-undated-former = { $number }, { $issuer }{ $article } (đã hết hiệu lực)
faq-source-guidance = Hướng dẫn, nguồn tham khảo: { $text }
faq-source-practice = Cách làm thường gặp: { $text }
faq-source-product = { $text }
faq-article = {", "}{ $article }
faq-outdated =
    Câu này trước đây tôi trả lời theo văn bản nay đã hết hiệu lực, nên tôi không trả lời theo đó nữa:
    { $sources }
faq-see-also = Câu gần giống, { $you } cần thì chọn:
faq-did-you-mean = Có phải { $you } hỏi một trong các câu này không?
faq-pass-on = Tôi chuyển câu hỏi này cho người phụ trách trả lời { $you } nhé?
faq-glad = Cảm ơn { $you } đã cho biết.
faq-sorry = Xin lỗi { $you }, tôi trả lời chưa đúng ý.
contact-joined = Câu này đã có người hỏi và đang chờ người phụ trách trả lời. Có trả lời tôi báo { $you } ngay.
escalation-handed-up = Cấp dưới chuyển lên câu hỏi từ <b>{ $unit }</b>:
escalation-waits = Tin này từ <b>{ $unit }</b> đã chờ trả lời hơn { $days } ngày:
choice-none-of-these = Không phải các câu này
    .words = không phải | không phải các câu này | không có câu nào | không
choice-useful = Hữu ích
    .words = hữu ích | có ích
choice-not-it = Chưa đúng ý
    .words = chưa đúng ý | không đúng ý

## Sổ câu hỏi thường gặp (cán bộ)
faq-desk = Sổ câu hỏi thường gặp có { $count } câu. { $You } chọn việc, hoặc gõ vài chữ để tìm.
faq-find = { $You } gõ vài chữ của câu hỏi cần tìm.
faq-found = { $You } chọn câu cần xem:
faq-found-none = Không tìm thấy câu nào với “{ $words }”.
faq-due = Có { $count } câu cần rà soát:
faq-due-none = Không có câu nào cần rà soát.
faq-variants = Cách hỏi khác: { $variants }
faq-no-variants = chưa có
faq-status-published = Trạng thái: đang dùng.
faq-status-refer = Trạng thái: chưa có căn cứ, chuyển cán bộ trả lời.
faq-status-draft = Trạng thái: bản nháp, chưa dùng.
faq-status-retired = Trạng thái: đã ngừng dùng.
faq-review-document-ended = Cần rà soát: văn bản dẫn trong câu trả lời đã hết hiệu lực.
faq-review-older-than-a-year = Cần rà soát: đã hơn một năm chưa xem lại.
faq-review-in-force-ended = Cần rà soát: quy định trong câu trả lời đã hết thời hạn.
faq-history =
    Lịch sử:
    { $lines }
faq-change = { $day }: { $what }
faq-did-imported = nạp từ tệp
faq-did-added = thêm mới
faq-did-edited = sửa
faq-did-retired = ngừng dùng
faq-did-restored = dùng lại
faq-did-reviewed = xem lại, vẫn đúng
faq-did-undone = hoàn tác
faq-type-question = { $You } gõ câu hỏi, như mọi người hay hỏi:
faq-type-answer = { $You } gõ câu trả lời (tối đa 600 chữ cái):
faq-type-source = { $You } gõ căn cứ: số văn bản, hoặc tên hướng dẫn, người ra hướng dẫn.
faq-type-variant = { $You } gõ một cách hỏi khác của câu này:
faq-preview = Mọi người sẽ thấy như sau:
faq-not-saved = Vâng, tôi không lưu gì.
faq-saved = Đã lưu.
faq-proposed = Đã ghi. Thay đổi chờ người thứ hai duyệt.
faq-approval-on = Từ nay mỗi thay đổi cần người thứ hai duyệt.
faq-approval-off = Từ nay thay đổi có hiệu lực ngay, không cần người thứ hai.
faq-asked = Những câu chưa trả lời được hoặc trả lời chưa đúng ý, nhiều nhất trước:
faq-asked-none = Không có câu nào đang chờ.
faq-asked-one = Đã có { $count } lượt hỏi như sau. Thêm câu trả lời, hay đó là một câu đã có?
faq-which-document = Văn bản nào đã hết hiệu lực? { $You } gõ số văn bản, ví dụ “387/QĐ-TTg”.
faq-many-documents = Có nhiều văn bản khớp với “{ $words }”. { $You } gõ đủ số hơn giúp.
faq-no-document = Không có văn bản “{ $words }” trong sổ.
faq-end-document = Từ hôm nay { $number } không còn hiệu lực? Mọi câu dẫn văn bản này sẽ ngừng trả lời cho đến khi được rà soát.
faq-document-ended = Đã ghi: { $number } hết hiệu lực.
faq-approve = Thay đổi chờ duyệt ({ $what }):
faq-approve-none = Không có thay đổi nào chờ duyệt.
faq-decided = Đã ghi quyết định.
reply-passed-up = Tôi đã chuyển lên cấp trên.
reply-nobody-above = Cấp trên chưa có ai dùng kênh này.
reply-which-entry = { $You } chọn câu trả lời có sẵn, hoặc gõ vài chữ để tìm câu khác:
reply-entry-outdated = Câu đó không còn dùng được. { $You } chọn câu khác giúp.
reply-sent-to-many = Tôi đã gửi câu trả lời cho { $count } người cùng hỏi. Cảm ơn { $you }.
faq-digest = Đang có { $count } câu hỏi chưa được trả lời hoặc trả lời chưa đúng ý. Hỏi nhiều nhất:
faq-digest-line = { $count } lượt: “{ $words }”
command-faq = Sổ câu hỏi thường gặp
    .words = sổ câu hỏi | câu hỏi thường gặp | faq
menu-faq = Hỏi chính sách
    .words = hỏi chính sách | hỏi đáp | hỏi
menu-faq-desk = Sổ câu hỏi thường gặp
    .words = sổ câu hỏi
choice-faq-find = Tìm và sửa
    .words = tìm | tìm và sửa
choice-faq-add = Thêm câu mới
    .words = thêm | thêm câu mới
choice-faq-due = Cần rà soát ({ $count })
    .words = rà soát | cần rà soát
choice-faq-asked = Mọi người hỏi gì ({ $count })
    .words = mọi người hỏi gì | chưa trả lời
choice-faq-document = Văn bản hết hiệu lực
    .words = văn bản hết hiệu lực | hết hiệu lực
choice-faq-approve = Duyệt thay đổi ({ $count })
    .words = duyệt | duyệt thay đổi
choice-approval-on = Bật hai người duyệt
    .words = bật duyệt | bật hai người duyệt
choice-approval-off = Tắt hai người duyệt
    .words = tắt duyệt | tắt hai người duyệt
choice-faq-variant = Thêm cách hỏi
    .words = thêm cách hỏi
choice-faq-reviewed = Vẫn đúng
    .words = vẫn đúng | đã xem
choice-faq-restore = Dùng lại
    .words = dùng lại
choice-faq-retire = Ngừng dùng
    .words = ngừng dùng
choice-asked-group = { $words } ({ $count })
choice-approve = Đồng ý
    .words = đồng ý | duyệt
choice-decline-change = Không đồng ý
    .words = không đồng ý | từ chối
choice-save = Lưu
    .words = lưu | lưu lại
choice-edit-question = Sửa câu hỏi
    .words = sửa câu hỏi
choice-edit-answer = Sửa câu trả lời
    .words = sửa câu trả lời | sửa trả lời
choice-edit-source = Sửa căn cứ
    .words = sửa căn cứ
choice-see-entry = Xem câu này
    .words = xem
choice-reply-entry = Dùng câu trả lời có sẵn
    .words = câu có sẵn | dùng câu trả lời có sẵn
choice-reply-up = Chuyển lên cấp trên
    .words = chuyển lên | chuyển lên cấp trên
choice-save-as-entry = Lưu thành câu hỏi thường gặp
    .words = lưu thành câu hỏi thường gặp | lưu
choice-faq-word = Giải nghĩa một từ
    .words = giải nghĩa | giải nghĩa một từ
choice-faq-no-question = Không phải câu hỏi chính sách
    .words = không phải câu hỏi
choice-faq-on = Làm tiếp
    .words = làm tiếp | tiếp
faq-which-word = { $You } chọn từ cần giải nghĩa trong câu này, hoặc gõ từ đó:
faq-type-word = { $You } gõ từ cần giải nghĩa trong câu này:
faq-word-means = “{ $words }” nghĩa là gì ạ? { $You } gõ cách nói thường dùng, ví dụ “gia đình học tập”.
faq-word-taught = Từ nay khi hỏi “{ $words }” tôi hiểu là “{ $means }”.
faq-word-forgotten = Đã bỏ cách hiểu “{ $words }”.
only-text-or-photo = { $You } gõ câu trả lời, hoặc gửi ảnh.
escalation-answer-photo = Trả lời bằng ảnh ở trên.
choice-topic-keep = Tôi nhận câu hỏi chủ đề này
    .words = tôi nhận | nhận chủ đề này
choice-topic-leave = Thôi nhận câu hỏi chủ đề này
    .words = thôi nhận
faq-topic-kept = Từ nay câu hỏi về chủ đề này mà tôi chưa trả lời được sẽ gửi đến { $you } trước.
faq-topic-left = Từ nay câu hỏi về chủ đề này lại gửi theo đơn vị phụ trách.
faq-question-too-long = Câu hỏi dài quá { $most } chữ cái. { $You } rút gọn giúp.

## Tài liệu
document-plain = { $value }
document-count = { $count }
document-share = { $part }/{ $whole }
document-number = STT
document-name = Họ và tên
document-title = Chức vụ
document-unit = Đơn vị
document-commune = Xã
document-phone = Điện thoại
document-signature = Ký tên
document-page = Trang { $page }/{ $pages }
document-sign-in = Danh sách ký tên
document-when = Thời gian: { $when }
document-where = Địa điểm: { $place }
document-when-unknown = chưa xác định thời gian
document-when-start = { $time } ngày { $day }
document-when-span = { $time } đến { $until } ngày { $day }
document-when-days = { $time } ngày { $day } đến { $until } ngày { $lastDay }
document-one-day = ngày { $from }
document-days = từ ngày { $from } đến ngày { $until }
document-check-in = Điểm danh
document-check-in-code = Mã điểm danh
document-check-in-scan = Dùng máy ảnh của điện thoại quét ô vuông ở trên, rồi bấm Bắt đầu.
document-check-in-open = Mở cuộc trò chuyện với Cầu Nối trên điện thoại.
document-check-in-type = Hoặc gõ { $code } rồi gửi cho Cầu Nối.
document-check-in-weak-signal = Sóng yếu cũng cứ gửi: gửi trong giờ học là được tính.
document-calendar = Lịch
document-bring = Mang theo: { $what }
document-country = CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
document-motto = Độc lập - Tự do - Hạnh phúc
document-certificate = Giấy chứng nhận
document-certifies = Chứng nhận Ông/Bà
document-completed = đã hoàn thành lớp tập huấn
document-held = Thời gian: { $days }
document-held-at = Thời gian: { $days }, tại { $place }
document-certificate-number = Số: { $number }
document-issued = Ngày { $day } tháng { $month } năm { $year }
document-issued-at = { $place }, ngày { $day } tháng { $month } năm { $year }
document-participants = Danh sách tham gia
document-answer = Trả lời
document-answer-yes = Tham gia
document-answer-no = Không tham gia
document-answer-maybe = Chưa chắc
document-place = Chỗ
document-place-going = Có chỗ
document-place-waiting = Danh sách chờ
document-reason = Lý do
document-substitute = Người đi thay
document-attendance = Điểm danh
document-attendance-present = Có mặt
document-attendance-late = Đến muộn, chờ duyệt
document-attendance-refused = Không được tính
document-checked-in-at = Điểm danh lúc
document-certificate-no = Số giấy chứng nhận
document-delivery-list = Danh sách gửi và nhận
document-missing-list = Danh sách chưa xác nhận
document-channel = Kênh
document-channel-name = { $channel ->
    [telegram] Telegram
    [zalo] Zalo
   *[other] { $channel }
}
document-state = Tình trạng
document-state-name = { $state ->
    [queued] Chờ gửi
    [held] Tạm dừng
    [sending] Đang gửi
    [sent] Đã gửi
    [unknown] Không rõ đã đến chưa
    [failed] Không gửi được
    [cancelled] Đã huỷ
    [unreachable] Không liên lạc được
   *[other] Không gửi
}
document-failure = Lý do không gửi được
document-failure-name = { $failure ->
    [not-joined] Chưa dùng Cầu Nối
    [blocked] Đã chặn tin
    [gone] Tài khoản không còn
   *[other] Lỗi khi gửi
}
document-sent-at = Gửi lúc
document-acknowledged-at = Xác nhận lúc
document-call-list = Danh sách cần gọi điện
document-called = Kết quả gọi
document-ledger = Sổ tập huấn
document-day = Ngày
document-topic = Nội dung
document-organiser = Đơn vị tổ chức
document-classes = Số lớp
document-attendances = Số lượt
document-people = Số người
document-summary = Tóm tắt
document-published-at = Gửi lúc { $time } ngày { $day }
document-figure-recipients = người cần nhận
document-figure-delivered = đã gửi đến
document-figure-acknowledged = đã xác nhận
document-figure-unreachable = không gửi được
document-figure-invited = người được mời
document-figure-going = trả lời có đi
document-figure-present = có mặt
document-figure-silent = không trả lời, không đến
document-acknowledged-by-commune = Đã xác nhận, theo xã
document-present-by-commune = Có mặt, theo xã
document-other-communes = { $count } xã khác
document-coverage = Số liệu của { $people } người ở { $communes } xã, lúc { $time } ngày { $day }.

## Thông báo
command-thongbao = Thông báo, mời tập huấn
    .words = thông báo | gửi thông báo | soạn thông báo
menu-announce = Gửi thông báo
    .words = thông báo | gửi thông báo | soạn thông báo
announce-which-seat = { $You } gửi thông báo thay mặt đơn vị nào?
announce-desk = Bàn thông báo. { $You } muốn làm gì ạ?
choice-announce-notice = Thông báo
    .words = thông báo mới
choice-announce-training = Tập huấn
    .words = mời tập huấn | lớp tập huấn
choice-announce-contest = Hội thi
    .words = hội thi
choice-announce-commendation = Tuyên dương
    .words = tuyên dương | khen thưởng
choice-drafts = Bản nháp ({ $count })
    .words = bản nháp | nháp
choice-sent = Đã gửi
    .words = đã gửi | thông báo đã gửi
choice-proposals = Chờ duyệt ({ $count })
    .words = chờ duyệt | chờ tôi duyệt | duyệt thông báo
announce-approval-on = Từ nay mỗi thông báo cần người thứ hai duyệt rồi mới gửi.
announce-approval-off = Từ nay thông báo được gửi ngay, không cần người thứ hai.
announce-title-notice = Thông báo mới: { $you } gõ tiêu đề, ví dụ “Họp chi hội trưởng tháng 10”. Hoặc chọn một mẫu có sẵn.
announce-title-training = Lớp tập huấn mới: { $you } gõ tiêu đề, ví dụ “Tập huấn chuyển đổi số”. Hoặc chọn một mẫu có sẵn.
announce-title-contest = Hội thi mới: { $you } gõ tên hội thi. Hoặc chọn một mẫu có sẵn.
announce-title-commendation = Tuyên dương: { $you } gõ tiêu đề. Hoặc chọn một mẫu có sẵn.
choice-copy-earlier = Chép từ thông báo cũ
    .words = chép | chép lại | dùng lại thông báo cũ
announce-copy-which = { $You } chọn thông báo để chép lại:
announce-drafts = Những thông báo chưa gửi. { $You } chọn một bản:
announce-no-drafts = Chưa có bản nháp nào.
announce-sent-which = Những thông báo đã gửi. { $You } chọn một bản để xem:
announce-none-sent = Chưa gửi thông báo nào.
announce-listed = { $title }{ $state ->
    [proposed] { " " }(chờ duyệt)
    [scheduled] { " " }(chờ đến giờ gửi)
    [paused] { " " }(tạm dừng)
    [stopped] { " " }(đã dừng)
    [withdrawn] { " " }(đã thu hồi)
   *[other] {""}
}
announce-untitled = Chưa có tiêu đề
template-meeting = Mẫu: mời họp
    .words = mẫu mời họp | mời họp
template-meeting-title = Mời họp
template-meeting-ask = { $You } gõ giờ, ngày, nơi họp và nội dung:
template-meeting-body =
    Kính mời các đồng chí đến dự họp.
    { $details }
    Đề nghị các đồng chí có mặt đúng giờ.
template-papers = Mẫu: nộp hồ sơ
    .words = mẫu nộp hồ sơ | nộp hồ sơ
template-papers-title = Nộp hồ sơ
template-papers-ask = { $You } gõ hồ sơ nào, nộp cho ai, hạn ngày nào:
template-papers-body =
    Đề nghị các đồng chí nộp hồ sơ:
    { $details }
    Đồng chí nào vướng mắc thì hỏi lại ngay ở đây.
template-class = Mẫu: mời tập huấn
    .words = mẫu mời tập huấn | mời tập huấn
template-class-title = Mời dự tập huấn
template-class-ask = { $You } gõ nội dung lớp tập huấn và ai nên dự (giờ và nơi học tôi hỏi sau):
template-class-body =
    Kính mời các đồng chí dự lớp tập huấn.
    { $details }
    Đề nghị các đồng chí trả lời có dự được không.
template-contest = Mẫu: hội thi
    .words = mẫu hội thi
template-contest-title = Mời tham gia hội thi
template-contest-ask = { $You } gõ tên hội thi, thể lệ, giải thưởng và hạn đăng ký:
template-contest-body =
    Kính mời các đồng chí tham gia hội thi.
    { $details }
    Đồng chí nào muốn biết thêm thì hỏi lại ngay ở đây.
template-honours = Mẫu: danh sách tuyên dương
    .words = mẫu tuyên dương | danh sách tuyên dương
template-honours-title = Tuyên dương
template-honours-ask = { $You } gõ thành tích và danh sách những người được tuyên dương, mỗi người một dòng:
template-honours-body =
    Hội trân trọng tuyên dương:
    { $details }
    Xin chúc mừng và cảm ơn các đồng chí.
announce-write-title = { $You } gõ tiêu đề:
announce-write-body = { $You } gõ nội dung, hoặc gửi ảnh, tệp có kèm lời, hoặc chuyển tiếp cho tôi tin cần gửi:
announce-write-file = { $You } gửi ảnh hoặc tệp muốn kèm:
announce-only-text-or-file = Chỗ này tôi nhận chữ, ảnh hoặc tệp. { $You } gửi lại giúp.
announce-file-kept = Tôi đã kèm rồi. Bây giờ { $you } gõ nội dung giúp.
announce-card = { $state ->
    [proposed] <b>Thông báo đang chờ người thứ hai duyệt</b>
    [scheduled] <b>Thông báo đang chờ đến giờ gửi</b>
   *[other] <b>Bản nháp. Mọi người sẽ thấy như sau:</b>
}
announce-card-at = Giờ gửi: { $time } ngày { $day }.
announce-card-to =
    <b>Gửi cho</b>:
    { $lines }
announcement-head =
    <b>{ $title }</b>
    { $unit }
announcement-test = (Tin gửi thử, chỉ { $you } nhận được.)
announce-with-photo = Có kèm một ảnh.
announce-with-file = Có kèm một tệp.
announce-in-waves = Chia làm { $waves } đợt, cách nhau { $minutes } phút.
announce-is-urgent = Tin khẩn: gửi ngay cả ban đêm.
announce-not-urgent = Vâng, tin này không còn là tin khẩn.
choice-send-announcement = Gửi
    .words = gửi | gửi ngay | gửi luôn | gửi đi
choice-at-a-time = Hẹn giờ
    .words = hẹn giờ | gửi sau | chọn giờ
choice-audience = Người nhận
    .words = người nhận | chọn người nhận | gửi cho ai
choice-edit-title = Sửa tiêu đề
    .words = sửa tiêu đề
choice-edit-body = Sửa nội dung
    .words = sửa nội dung
choice-add-file = Thêm ảnh/tệp
    .words = thêm ảnh | thêm tệp | kèm ảnh | kèm tệp
choice-remove-file = Bỏ ảnh/tệp
    .words = bỏ ảnh | bỏ tệp
choice-event-details = Chi tiết lớp
    .words = chi tiết lớp | giờ và nơi học | chi tiết
choice-send-test = Gửi thử cho tôi
    .words = gửi thử | thử
choice-erase-draft = Xoá bản nháp
    .words = xoá bản nháp | xóa bản nháp | xoá nháp | xóa nháp
choice-erase-draft-now = Xoá ngay
    .words = xoá ngay | xóa ngay | xoá | xóa
choice-recall = Rút về để sửa
    .words = rút về | rút lại | sửa lại
announce-recalled = Tôi đã rút về. { $You } sửa rồi gửi lại nhé.
announce-kept = Vâng, tôi giữ bản nháp này. Lúc nào cần, { $you } mở “Bản nháp”.
announce-erase = { $You } chắc chắn xoá bản nháp này chứ ạ?
announce-erased = Đã xoá bản nháp.
announce-test-sent = Tôi đã gửi thử cho { $you } ở tin trên.
announce-when = Gửi lúc nào ạ? { $You } gõ giờ và ngày, ví dụ “7h sáng mai”, “14:00 20/12”, “thứ hai 8h”.
announce-when-unclear = Tôi chưa rõ giờ, hoặc giờ đó đã qua. { $You } gõ lại giúp, ví dụ “7h30 sáng mai”.
choice-waves = Chia nhiều đợt
    .words = chia đợt | chia nhiều đợt
choice-urgent = Tin khẩn
    .words = khẩn | tin khẩn
choice-not-urgent = Không còn khẩn
    .words = không khẩn | không còn khẩn
announce-waves = Chia làm mấy đợt, cách nhau bao lâu? Ví dụ “3 đợt, cách 30 phút”.
announce-waves-unclear = Tôi chưa hiểu. { $You } gõ như “3 đợt, cách 30 phút” (nhiều nhất 50 đợt, cách nhau không quá 24 giờ).
choice-one-wave = Gửi một lần
    .words = gửi một lần | không chia
announce-urgent-why = Vì sao cần gửi gấp, kể cả ban đêm? { $You } gõ lý do, tôi giữ lại.
announce-urgent-because = Tin khẩn, lý do: { $reason }
announce-type-count = Thông báo này gửi cho <b>{ $count } người</b>. Nếu đúng, { $you } gõ số { $count } để gửi.
announce-now-proposed = Tôi đã chuyển cho người thứ hai duyệt. Duyệt xong là gửi, tôi báo { $you } ngay.
announce-now-sending = Đang gửi cho { $count } người.{ $unreachable ->
    [0] {""}
   *[other] { " " }Còn { $unreachable } người chưa nhắn được, cần gọi điện.
}
announce-now-quiet = Giờ này chưa tiện nhắn. Tôi sẽ gửi lúc { $time } ngày { $day }.
announce-now-scheduled = Tôi sẽ gửi lúc { $time } ngày { $day }, cho những người giữ chức vụ vào lúc đó.
audience-count = Số người nhận: <b>{ $count }</b>
audience-commune = – { $name }: { $count } người
audience-other-communes = – { $communes } nơi khác: { $count } người
audience-above-communes = Cấp trên xã
audience-channel = – Qua { $channel }: { $count } người
audience-unreachable = – Chưa nhắn được: { $count } người ({ $reasons })
audience-reason-not-joined = chưa vào đây { $count }
audience-reason-blocked = đã chặn { $count }
audience-reason-gone = tài khoản không còn { $count }
audience-everybody = – Tất cả mọi người bên dưới
audience-picked = – { $count } người chọn riêng
audience-positions = – Chức vụ: { $list }
audience-levels = – Cấp: { $list }
audience-full-time = – Cán bộ chuyên trách
audience-concurrent = – Cán bộ kiêm nhiệm
audience-not-reported = – Chưa gửi đủ báo cáo của kỳ đang mở
audience-not-trained-topic = – Chưa được tập huấn “{ $topic }”
audience-not-trained-year = – Chưa dự lớp tập huấn nào trong năm { $year }
audience-answered = – Đã trả lời lớp trước: { $list }
audience-without = – Bỏ bớt: { $count } người, đơn vị
audience-question = { $You } muốn chọn thêm theo gì?
choice-audience-everybody = Tất cả bên dưới
    .words = tất cả | tất cả bên dưới
choice-audience-positions = Chức vụ
    .words = chức vụ | theo chức vụ
choice-audience-levels = Cấp
    .words = cấp | theo cấp
choice-audience-time = Chuyên trách/Kiêm nhiệm
    .words = chuyên trách hay kiêm nhiệm | kiêm nhiệm
choice-audience-not-reported = Chưa báo cáo
    .words = chưa báo cáo
choice-audience-topic = Chưa được tập huấn
    .words = chưa tập huấn | chưa được tập huấn
choice-audience-event = Theo trả lời lớp trước
    .words = lớp trước | theo trả lời lớp trước
choice-audience-people = Chọn từng người
    .words = chọn từng người | chọn người
choice-audience-without = Bỏ bớt
    .words = bỏ bớt | trừ ra
choice-done = Xong
    .words = xong | được rồi
choice-chosen = ✓ { $what }
choice-not-chosen = { $what }
audience-position-leader = người đứng đầu
audience-position-deputy = cấp phó
audience-position-secretary = thư ký
audience-position-cadre = cán bộ, uỷ viên
audience-position-staff = cán bộ chuyên trách của Hội
audience-position-admin = quản trị
audience-which-positions = { $You } chọn chức vụ (chọn được nhiều), rồi chọn “Xong”:
audience-which-levels = { $You } chọn cấp (chọn được nhiều), rồi chọn “Xong”:
audience-which-time = Gửi cho ai ạ?
choice-full-time = Chuyên trách
    .words = chuyên trách
choice-concurrent = Kiêm nhiệm
    .words = kiêm nhiệm
choice-both = Cả hai
    .words = cả hai | tất cả
audience-which-topic = Chưa được tập huấn về gì? { $You } gõ tên chủ đề, hoặc chọn:
choice-any-topic-this-year = Chưa dự lớp nào trong năm nay
    .words = năm nay | chưa dự lớp nào
choice-drop-filter = Bỏ điều kiện này
    .words = bỏ điều kiện | bỏ
audience-which-event = Theo trả lời của lớp nào ạ?
audience-no-event = Chưa có lớp nào được gửi từ đơn vị này.
audience-which-answers = Những người đã trả lời thế nào ạ?
audience-answer-yes = tham gia
    .words = có | tham gia
audience-answer-no = không tham gia
    .words = không | không tham gia
audience-answer-maybe = chưa chắc
    .words = chưa chắc
audience-answer-none = chưa trả lời
    .words = chưa trả lời
audience-people-search = { $You } gõ một phần tên của người cần chọn, rồi chọn “Xong” khi đủ.
audience-people-found = { $You } chọn người, gõ tên khác để tìm tiếp, hoặc chọn “Xong”:
audience-without-search = { $You } gõ một phần tên của người hoặc đơn vị cần bỏ bớt, rồi chọn “Xong” khi đủ.
audience-without-found = { $You } chọn người hoặc đơn vị cần bỏ bớt, gõ tên khác để tìm tiếp, hoặc chọn “Xong”:
audience-person = { $name } ({ $unit })
audience-unit = cả { $unit }
audience-nobody-found = Tôi không tìm thấy ai có tên “{ $words }”.

announcement-proposed = { $unit } đề nghị gửi thông báo “{ $title }”. { $You } xem và duyệt giúp.
choice-see-and-approve = Xem và duyệt
    .words = xem và duyệt | xem | duyệt
announce-to-approve = Thông báo chờ { $you } duyệt:
choice-approve-announcement = Duyệt
    .words = duyệt | đồng ý
choice-return-announcement = Trả lại
    .words = trả lại | không duyệt
announce-approved = { $You } đã duyệt.
announce-approve-later = Vâng, thông báo này vẫn chờ { $you }.
announce-return-why = { $You } ghi vắn tắt cần sửa gì:
announce-returned = Tôi đã trả lại cho người soạn.
announcement-was-approved = Thông báo “{ $title }” đã được duyệt.
announcement-was-returned = Thông báo “{ $title }” được trả lại để sửa.
announcement-was-not-sent = Thông báo hẹn giờ “{ $title }” chưa được gửi vì người soạn đã thôi giữ chức vụ. { $You } xem lại rồi gửi giúp.
choice-see-announcement = Xem lại
    .words = xem lại | xem thông báo

announcement-progress-sending =
    <b>Đang gửi “{ $title }”</b>
    Đã gửi { $sent }, không gửi được { $failed }, còn lại { $left }. Khoảng { $minutes } phút nữa xong.
announcement-progress-done =
    <b>“{ $title }” đã gửi xong</b>
    Đã gửi { $sent }, không gửi được { $failed }.
announcement-progress-paused =
    <b>“{ $title }” đang tạm dừng</b>
    Đã gửi { $sent }, không gửi được { $failed }, còn lại { $left }.
announcement-progress-stopped =
    <b>“{ $title }” đã dừng hẳn</b>
    Đã gửi { $sent }, không gửi được { $failed }.
announcement-progress-withdrawn =
    <b>“{ $title }” đã thu hồi</b>
    Trước đó đã gửi { $sent }, không gửi được { $failed }.
choice-pause-sending = Tạm dừng
    .words = tạm dừng | dừng tạm
choice-resume-sending = Tiếp tục
    .words = gửi tiếp | tiếp tục gửi
choice-stop-sending = Dừng hẳn
    .words = dừng hẳn
announce-pause-done = Đã tạm dừng, còn { $count } tin chưa gửi.
announce-resume-done = Đang gửi tiếp { $count } tin còn lại.
announce-stop-done = Đã dừng hẳn, bỏ { $count } tin chưa gửi.
announce-stop = Dừng hẳn thì những người chưa nhận sẽ không nhận được nữa. { $You } chắc chắn chứ ạ?
choice-stop-now = Dừng ngay
    .words = dừng ngay | đúng | chắc chắn
announce-receipts = Đã nhận: <b>{ $acknowledged }/{ $reached }</b>
announce-commune-receipts = – { $name }: { $acknowledged }/{ $reached }
choice-missing-announcement = Ai chưa nhận ({ $count })
    .words = ai chưa nhận | chưa nhận
choice-remind-announcement = Nhắc một lần
    .words = nhắc | nhắc một lần
choice-questions-announcement = Câu hỏi ({ $count })
    .words = câu hỏi
choice-correct-announcement = Đính chính
    .words = đính chính | sửa lại
choice-withdraw-announcement = Thu hồi
    .words = thu hồi
choice-delivery-list = Danh sách gửi (Excel)
    .words = danh sách gửi
choice-missing-list = Chưa nhận (Excel)
    .words = danh sách chưa nhận
choice-call-list = Gọi điện (Excel)
    .words = gọi điện | danh sách gọi điện
choice-announcement-picture = Ảnh tóm tắt
    .words = ảnh tóm tắt | ảnh
export-delivery-list = Danh sách đã gửi cho ai, ai đã nhận:
export-missing-list = Danh sách những người chưa bấm “Đã nhận”:
export-call-list = Danh sách những người cần gọi điện:
export-announcement-picture = Ảnh tóm tắt:
announce-all-acknowledged = Mọi người đều đã nhận.
announce-missing = <b>{ $count } người chưa bấm “Đã nhận”</b>:
announce-missing-line = – { $name }, { $unit }, { $phone }
announce-reminded = Đã nhắc { $sent } người. Hôm nay đã được nhắc việc khác nên chưa nhắc thêm: { $already }.
announce-reminded-quiet = Giờ này chưa tiện nhắn, 7 giờ sáng tôi sẽ nhắc { $sent } người. Đã có lời nhắc khác: { $already }.
announcement-reminder = { $You } ơi, { $you } đã đọc thông báo “{ $title }” chưa ạ? Đọc rồi thì trả lời giúp.
announce-correct-which = { $You } đính chính chỗ nào?
announce-corrected = Đã đính chính cho { $count } người đã nhận. Người chưa nhận sẽ nhận bản mới.
announcement-correction = <b>Đính chính</b>
announce-withdraw = Thu hồi thì mọi người sẽ thấy thông báo này không còn hiệu lực. { $You } chắc chắn chứ ạ?
choice-withdraw-now = Thu hồi ngay
    .words = thu hồi ngay | đúng | chắc chắn
announce-taken-back = Đã thu hồi, tôi báo cho { $count } người đã nhận.
announcement-withdrawn = Thông báo “{ $title }” đã được thu hồi.

choice-acknowledge = Đã nhận
    .words = đã nhận | nhận rồi | đã nhận được | rõ | đã rõ | rõ rồi | ok | đã đọc | đã xem
choice-ask-author = Hỏi lại
    .words = hỏi lại | hỏi thêm
acknowledged-first = Cảm ơn { $you }, tôi đã ghi là { $you } đã nhận.
acknowledged-again = Vâng, tôi đã ghi từ trước là { $you } đã nhận.
acknowledged-withdrawn = Thông báo này đã được thu hồi rồi ạ.
acknowledged-test = Đây là tin gửi thử nên tôi không ghi gì.
announcement-ask = { $You } gõ điều muốn hỏi, tôi chuyển cho người gửi thông báo.
choice-ask-sender = Hỏi người gửi thông báo
    .words = hỏi người gửi | hỏi người gửi thông báo
announcement-asked = Tôi đã chuyển cho người gửi thông báo. Có trả lời tôi báo { $you } ngay.
announcement-offer = Tôi chuyển lời này cho người gửi thông báo nhé?
announcement-question-new = <b>{ $seat }, { $unit }</b> hỏi về thông báo “{ $title }”:
announce-questions = Những câu hỏi về thông báo này:
announce-question-open = { $unit }: “{ $words }”
announce-question-answered = (đã trả lời) { $unit }: “{ $words }”
announcement-answer-ask = { $unit } hỏi về “{ $title }”. { $You } gõ câu trả lời:
announcement-answer-sent = Tôi đã gửi câu trả lời cho người hỏi.
announcement-share = Có gửi câu hỏi và câu trả lời này cho mọi người đã nhận thông báo không ạ?
choice-share-answer = Gửi câu trả lời cho mọi người
    .words = gửi cho mọi người | gửi | có
announcement-not-shared = Vâng, chỉ người hỏi nhận được câu trả lời.
announcement-shared = Tôi đã gửi cho { $count } người.
announcement-answered = Trả lời câu { $you } hỏi về thông báo “{ $title }”:
announcement-answer-shared = Có người hỏi về thông báo “{ $title }”:
refusal-announcement-moved-on = Thông báo này đã chuyển sang bước khác rồi, nên không làm việc đó được nữa ạ.
refusal-announcement-incomplete = Chưa gửi được: thông báo còn thiếu tiêu đề, nội dung hoặc chi tiết lớp.
refusal-audience-empty = Không có ai để gửi. { $You } chọn lại người nhận giúp.
refusal-count-differs = Số vừa gõ chưa khớp. Thông báo này gửi cho { $count } người.
refusal-nobody-to-approve = Thông báo cần người thứ hai duyệt, nhưng ở đây và cấp trên chưa có ai khác dùng kênh này.
refusal-time-passed = Giờ đó đã qua rồi ạ. { $You } chọn giờ khác giúp.
refusal-reminded-already = Thông báo này đã nhắc một lần rồi ạ.

## Tập huấn
command-taphuan = Lớp tập huấn
    .words = tập huấn | lớp tập huấn | lớp của tôi | lịch học
command-diemdanh = Điểm danh
    .words = điểm danh | tôi đã đến | tôi có mặt
menu-training = Lớp tập huấn
    .words = tập huấn | lớp tập huấn
choice-leave-empty = Để trống
    .words = để trống | không có | bỏ
event-when = { $time } ngày { $day }
event-when-span = { $time } đến { $until } ngày { $day }
event-when-days = { $time } ngày { $day } đến { $until } ngày { $lastDay }
event-when-unknown = chưa rõ giờ
event-line = { $name }, { $when }
event-facts = { $lines }
event-fact-name = Lớp: <b>{ $name }</b>
event-fact-when = Thời gian: { $when }
event-fact-place = Địa điểm: { $place }
event-fact-map = Đường đi: { $link }
event-fact-online = Học từ xa qua điện thoại: tôi gửi đường vào lớp trước giờ học 30 phút.
event-fact-bring = Mang theo: { $bring }
event-fact-capacity = Số chỗ: { $count }
event-fact-deadline = Trả lời trước: { $when }
event-change-when = Thời gian: { $before } → <b>{ $after }</b>
event-change-place = Địa điểm: { $before } → <b>{ $after }</b>
event-moved =
    Lớp <b>{ $name }</b> có thay đổi:
    { $lines }
event-asked-again = { $You } có đến được không ạ?
event-cancelled = Lớp này không tổ chức nữa: { $event }. Mong { $you } thông cảm.
event-lacks-time = Lớp chưa có giờ học.
event-lacks-future = Giờ học đã qua rồi.
event-lacks-place = Lớp chưa có địa điểm.
event-ask-topic = Lớp học về nội dung gì ạ?
event-ask-when = Lớp bắt đầu lúc nào? Ví dụ “8h ngày 20/12”, hoặc “8h đến 11h ngày 20/12”.
event-ask-place = Lớp học ở đâu ạ?
event-ask-capacity = Có bao nhiêu chỗ? { $You } gõ một số. Ai trả lời trước được trước, ai trả lời sau vào danh sách chờ.
event-ask-deadline = Hạn trả lời là lúc nào? Ví dụ “17h ngày 18/12”.
event-ask-bring = Người học cần mang theo gì ạ?
event-ask-map = { $You } dán đường dẫn chỉ đường vào đây (bắt đầu bằng https://).
event-ask-online = { $You } dán đường dẫn vào lớp từ xa (bắt đầu bằng https://). Tôi chỉ gửi cho người sẽ đến, trước giờ học 30 phút.
event-ask-materials = { $You } gõ tài liệu hoặc đường dẫn, hay gửi một tệp. Sau lớp, tôi gửi cho những người đã đến.
event-unclear-topic = { $You } gõ giúp nội dung lớp bằng chữ.
event-unclear-when = Tôi chưa đọc được giờ, hoặc giờ ấy đã qua. { $You } gõ lại, ví dụ “8h ngày 20/12”.
event-unclear-place = { $You } gõ giúp địa điểm bằng chữ.
event-unclear-capacity = { $You } gõ giúp một số, ví dụ 40.
event-unclear-deadline = Tôi chưa đọc được giờ, hoặc giờ ấy đã qua. { $You } gõ lại, ví dụ “17h ngày 18/12”.
event-unclear-bring = { $You } gõ giúp bằng chữ.
event-unclear-map = Tôi chưa thấy đường dẫn. Đường dẫn bắt đầu bằng https://
event-unclear-online = Tôi chưa thấy đường dẫn. Đường dẫn bắt đầu bằng https://
event-unclear-materials = Tôi chưa nhận được tài liệu. { $You } gõ chữ, dán đường dẫn hoặc gửi một tệp.
event-more = { $You } thêm gì nữa không ạ? Không thì chọn Xong.
event-own-link = Đường vào lớp từ xa: { $link }
event-own-materials = Đã có tài liệu để gửi sau lớp.
event-details-kept = Tôi đã lưu thông tin lớp.
event-choice-topic = Sửa nội dung lớp
    .words = sửa nội dung lớp | sửa tên lớp
event-choice-when = Sửa giờ học
    .words = sửa giờ | sửa giờ học | đổi giờ
event-choice-place = Sửa địa điểm
    .words = sửa địa điểm | sửa nơi học | đổi địa điểm
event-choice-move = Đổi giờ hoặc nơi học
    .words = đổi giờ | đổi nơi học | đổi lịch | dời lịch
event-choice-capacity = Số chỗ
    .words = số chỗ | sức chứa
event-choice-deadline = Hạn trả lời
    .words = hạn trả lời | hạn đăng ký
event-choice-bring = Mang theo
    .words = mang theo | cần mang gì
event-choice-map = Chỉ đường
    .words = chỉ đường | bản đồ
event-choice-online = Học từ xa
    .words = học từ xa | trực tuyến | học trực tuyến
event-choice-materials = Tài liệu
    .words = tài liệu
event-reminder-day = Nhắc { $you }: ngày mai có lớp <b>{ $name }</b>.
event-reminder-hours = Nhắc { $you }: sắp đến giờ lớp <b>{ $name }</b>.
event-link = Lớp <b>{ $name }</b> sắp bắt đầu. { $You } bấm vào đây để vào lớp: { $link }
event-thanks = Cảm ơn { $you } đã dự lớp <b>{ $name }</b>.
event-materials = Tài liệu lớp { $name }:
event-materials-file = Tài liệu lớp { $name } ở tệp trên.
rsvp-yes = Tham gia
    .words = tham gia | có | đi | tôi đi | có đi | sẽ đi | dự | tôi dự | đến
rsvp-no = Không tham gia
    .words = không tham gia | không | không đi | tôi không đi | bận | không dự | vắng
rsvp-maybe = Chưa chắc
    .words = chưa chắc | chưa biết | có thể | để xem
rsvp-change = Đổi trả lời
    .words = đổi trả lời | trả lời lại | đổi ý
rsvp-question = { $You } có đến được không ạ?
rsvp-state-none = { $You } chưa trả lời.
rsvp-state-yes = Tôi đã ghi là { $you } sẽ đến. { $You } có chỗ rồi.
rsvp-state-no = { $You } đã báo không đến.
rsvp-state-maybe = { $You } đã báo chưa chắc. Khi nào chắc, { $you } trả lời lại giúp.
rsvp-state-waiting = Lớp đã đủ chỗ. { $You } đứng thứ { $number } trong danh sách chờ. Có chỗ tôi báo { $you } ngay.
rsvp-state-stale = { $You } đã trả lời “{ $answer }” trước khi lớp đổi lịch. { $You } xem lại giúp.
rsvp-promoted = Có chỗ rồi ạ! { $You } đã được vào lớp { $event }. Nếu không đến được, { $you } báo lại giúp.
rsvp-no-noted = Tôi đã ghi là { $you } không đến.
rsvp-reason = { $You } cho biết lý do được không ạ? { $You } gõ lý do, hoặc bỏ qua.
rsvp-name-substitute = Nhờ người đi thay
    .words = nhờ người đi thay | đi thay | cử người đi thay
rsvp-no-reason = Bỏ qua
    .words = bỏ qua | không có lý do | thôi
rsvp-reason-kept = Tôi đã ghi lý do. Cảm ơn { $you } đã báo sớm.
rsvp-no-kept = Vâng. Cảm ơn { $you } đã báo sớm.
rsvp-which-substitute = Ai đi thay { $you } ạ?
rsvp-substitute = { $name } – { $title }
rsvp-nobody = Không có ai
    .words = không có ai | không ai | không
rsvp-substitute-invited = Tôi đã gửi lời mời đến người đi thay. Người ấy sẽ tự trả lời.
rsvp-substitute-asked = { $name } không đến được, nhờ { $you } đi thay:
check-in-code = { $You } gõ mã điểm danh đang chiếu hoặc dán trong phòng (6 chữ và số).
check-in-not-now = Vâng. Khi nào có mã, { $you } gõ mã vào đây.
check-in-done = Tôi đã điểm danh cho { $you } ở lớp <b>{ $name }</b>. Chúc { $you } học vui.
check-in-already = { $You } đã có tên ở lớp <b>{ $name }</b> rồi ạ.
check-in-late = Mã này đã hết giờ. Tôi đã báo người tổ chức lớp <b>{ $name }</b>, chờ người tổ chức duyệt.
check-in-late-waits = { $You } đang chờ người tổ chức lớp <b>{ $name }</b> duyệt.
check-in-was-refused = Người tổ chức lớp <b>{ $name }</b> không tính { $you } có mặt. { $You } gặp người tổ chức giúp nhé.
late-waits = { $name } gửi mã điểm danh muộn ở lớp { $event }. Có tính là có mặt không ạ?
late-one = { $name } – { $unit } gửi mã lúc { $when }. Có tính là có mặt không ạ?
late-accept = Tính có mặt
    .words = tính có mặt | duyệt | đồng ý | có
late-refuse = Không tính
    .words = không tính | không duyệt | không
late-accepted = Đã tính { $name } có mặt.
late-refused = Đã ghi: không tính { $name }.
late-was-accepted = Người tổ chức đã tính { $you } có mặt ở lớp { $event }.
late-was-refused = Người tổ chức chưa tính { $you } có mặt ở lớp { $event }. { $You } liên hệ người tổ chức nếu có nhầm.
late-none = Không còn ai chờ duyệt.
late-kept = Vâng, để sau.
feedback-asked = { $You } cho ý kiến giúp, chỉ ba câu ngắn.
feedback-open = Cho ý kiến
    .words = cho ý kiến | góp ý | ý kiến
feedback-useful = (1/3) Lớp <b>{ $name }</b> có ích cho { $you } không? Chấm từ 1 (ít) đến 5 (nhiều).
feedback-clear = (2/3) Người dạy nói có dễ hiểu không? Chấm từ 1 (khó) đến 5 (dễ).
feedback-remark = (3/3) { $You } muốn góp ý gì thêm không? { $You } gõ vào đây, hoặc bỏ qua.
feedback-mark-5 = 5 – rất tốt
    .words = rất tốt | năm | rất có ích | rất dễ hiểu
feedback-mark-4 = 4 – tốt
    .words = tốt | bốn
feedback-mark-3 = 3 – được
    .words = được | ba | bình thường
feedback-mark-2 = 2 – kém
    .words = kém | hai
feedback-mark-1 = 1 – rất kém
    .words = rất kém | một
feedback-which-mark = { $You } chọn giúp một số từ 1 đến 5, hoặc bỏ qua.
feedback-thanks = Cảm ơn { $you } đã góp ý.
feedback-given = { $You } đã góp ý cho lớp này rồi. Cảm ơn { $you }.
feedback-none = Chưa có ai góp ý.
feedback-result = { $count } người góp ý. Có ích: { $useful }/5. Dễ hiểu: { $clear }/5.
feedback-remarks =
    Góp ý thêm ({ $count }):
    { $lines }
certificate-ready = Giấy chứng nhận lớp <b>{ $name }</b> của { $you } đã có.
certificate-which = Giấy chứng nhận số { $number }, lớp { $name }. { $You } muốn nhận bản nào ạ?
certificate-pdf = Giấy chứng nhận (bản in)
    .words = bản in | pdf | giấy chứng nhận
certificate-picture = Ảnh chứng nhận
    .words = ảnh | ảnh chứng nhận | hình
certificate-here = Giấy chứng nhận số { $number } đây ạ. Chúc mừng { $you }!
training-coming =
    <b>Lớp sắp tới của { $you }</b>
    { $lines }
training-mine = { $event }. { $state }
training-none = { $You } chưa có lớp nào sắp tới.
training-check-in = Điểm danh
    .words = điểm danh
training-past = Lớp đã học
    .words = lớp đã học | đã học | chứng nhận
training-past-list =
    <b>Lớp { $you } đã học</b>
    { $lines }
training-certificate-of = Chứng nhận { $name }
training-calendar = Tệp lịch
    .words = lịch | tệp lịch | thêm vào lịch
training-calendar-here = Tệp lịch ở trên. { $You } mở tệp để điện thoại tự nhắc.
training-desk = Lớp của đơn vị
    .words = lớp của đơn vị | quản lý lớp
desk-coming =
    <b>Lớp sắp tới của đơn vị</b>
    { $lines }
desk-coming-none = Đơn vị chưa có lớp nào sắp tới.
desk-past =
    <b>Lớp đã qua của đơn vị</b>
    { $lines }
desk-past-none = Đơn vị chưa có lớp nào đã qua.
desk-event = { $event }
desk-cancelled = { $event } (đã huỷ)
desk-choice-coming = Lớp sắp tới
    .words = lớp sắp tới | sắp tới
desk-choice-past = Lớp đã qua
    .words = lớp đã qua | đã qua
desk-choice-new = Mời lớp mới
    .words = lớp mới | mở lớp | tạo lớp
desk-choice-ledger = Sổ tập huấn
    .words = sổ tập huấn | sổ
class-is-cancelled = Lớp này đã huỷ.
class-is-held = Lớp này đã xong, đã vào sổ tập huấn.
class-answers = Mời { $invited } người: đến { $going }, chờ chỗ { $waiting }, chưa chắc { $maybe }, không đến { $no }, chưa trả lời { $silent }.
class-stale = { $count } người trả lời trước khi đổi lịch, chưa trả lời lại.
class-came = Có mặt: { $present }. Chờ duyệt: { $late }.
class-code = Mã điểm danh: <b>{ $code }</b> (đến { $until })
class-choice-people = Ai đến
    .words = ai đến | danh sách | ai tham gia | ai đã dự
class-choice-check-in = Mở điểm danh
    .words = mở điểm danh | điểm danh | mở thêm
class-choice-close = Đóng điểm danh
    .words = đóng điểm danh | đóng
class-choice-list = Ghi người có mặt
    .words = ghi người có mặt | ghi danh sách | nhập danh sách
class-choice-late = Duyệt người đến muộn ({ $count })
    .words = duyệt | duyệt người đến muộn | đến muộn
class-choice-move = Đổi giờ hoặc nơi học
    .words = đổi giờ | đổi nơi | đổi lịch | dời lịch
class-choice-details = Thông tin lớp
    .words = thông tin lớp | chi tiết lớp | chi tiết
class-choice-held = Kết thúc lớp
    .words = kết thúc lớp | kết thúc | xong lớp
class-choice-cancel = Huỷ lớp
    .words = huỷ lớp | hủy lớp
class-choice-materials = Gửi tài liệu
    .words = gửi tài liệu | tài liệu
class-choice-feedback = Xem góp ý
    .words = xem góp ý | góp ý
class-choice-certificates = Cấp giấy chứng nhận
    .words = cấp giấy chứng nhận | cấp chứng nhận | chứng nhận
class-choice-papers = Tải về
    .words = tải về | tải | in
class-choice-desk = Các lớp khác
    .words = các lớp khác | lớp khác | quay lại
class-check-in-how-long = Mở điểm danh trong bao lâu ạ?
class-minutes-30 = 30 phút
    .words = 30 phút | nửa tiếng | nửa giờ
class-minutes-60 = 1 giờ
    .words = 1 giờ | một giờ | một tiếng | 60 phút
class-minutes-120 = 2 giờ
    .words = 2 giờ | hai giờ | hai tiếng | 120 phút
class-check-in-open =
    Mã điểm danh: <b>{ $code }</b>
    Dùng được đến { $until }, chậm thêm 10 phút vẫn tính. { $You } chiếu hoặc đọc mã, hoặc in tờ ở trên dán trong phòng.
class-check-in-closed = Đã đóng điểm danh. Tin gửi trong 10 phút tới vẫn được tính.
class-held = Lớp đã xong, { $count } người có mặt. Tôi đã ghi vào sổ tập huấn.
class-materials-sent = Đã gửi tài liệu cho { $count } người.
class-certificates-given = Đã cấp thêm { $count } giấy chứng nhận và báo cho từng người.
class-which-paper = { $You } cần bản nào ạ?
class-paper-sign-in-sheet = Danh sách ký tên (bản in)
    .words = danh sách ký tên | ký tên
class-paper-participants = Danh sách người tham gia (bảng tính)
    .words = danh sách người tham gia | bảng tính | excel
class-paper-event-picture = Ảnh tóm tắt
    .words = ảnh tóm tắt | ảnh
class-paper-room-poster = Tờ điểm danh dán phòng (bản in)
    .words = tờ điểm danh | tờ dán phòng
class-paper-here = Đây ạ.
class-cancel-sure = { $You } chắc chắn huỷ lớp <b>{ $name }</b>? Tôi sẽ báo cho mọi người được mời.
class-cancel-yes = Huỷ lớp và báo mọi người
    .words = huỷ lớp | hủy lớp | huỷ | hủy | có
class-cancel-no = Không huỷ
    .words = không huỷ | không hủy | không | giữ lại
class-cancelled = Đã huỷ lớp và báo cho { $count } người.
class-group-going = Người đến
    .words = người đến | đến
class-group-waiting = Chờ chỗ
    .words = chờ chỗ | chờ | danh sách chờ
class-group-maybe = Chưa chắc
    .words = chưa chắc
class-group-no = Không đến
    .words = không đến | không
class-group-silent = Chưa trả lời
    .words = chưa trả lời
class-group-present = Đã có mặt
    .words = đã có mặt | có mặt
class-head-going = <b>Người đến: { $count }</b>
class-head-waiting = <b>Chờ chỗ: { $count }</b>
class-head-maybe = <b>Chưa chắc: { $count }</b>
class-head-no = <b>Không đến: { $count }</b>
class-head-silent = <b>Chưa trả lời: { $count }</b>
class-head-present = <b>Đã có mặt: { $count }</b>
class-lines = { $lines }
class-commune = { $commune }: { $count }
class-no-commune = Cấp trên xã
class-person = { $name } – { $unit }
class-person-stale = { $name } – { $unit } (trả lời trước khi đổi lịch)
class-person-reason = { $person }: { $reason }
class-person-substitute = { $person }, nhờ { $name } đi thay
list-expected =
    { $count } người đã báo sẽ đến:
    { $lines }
list-ask = Ai có mặt ạ? { $You } gõ số trong danh sách (ví dụ “1-20, 25”), hoặc họ tên mỗi người một dòng, hoặc “hết” nếu đủ cả.
list-ask-names = Ai có mặt ạ? { $You } gõ họ tên, mỗi người một dòng.
list-all = Đủ cả { $count } người
    .words = hết | đủ cả | tất cả | đủ
list-which = Có nhiều người tên “{ $words }”. Người nào ạ?
list-none-of-these = Không phải ai trong số này
    .words = không phải | không ai
list-nobody-found = Tôi không tìm thấy ai tên như vậy: { $words }. { $You } gõ lại giúp.
list-confirm =
    Ghi { $count } người có mặt:
    { $lines }
list-line = • { $name } – { $unit }
list-unknown = Không tìm thấy: { $words }.
list-save = Đúng, ghi
    .words = đúng | ghi | đúng ghi | có | lưu
list-saved = Đã ghi thêm { $count } người có mặt.
list-kept = Vâng, tôi không ghi gì.
move-when = Lớp đang định lúc { $when }. Giờ mới là lúc nào ạ? Ví dụ “8h ngày 22/12”.
move-same-time = Giữ nguyên giờ
    .words = giữ nguyên giờ | giữ nguyên | giữ giờ
move-place = Lớp đang định ở { $place }. Nơi mới ở đâu ạ?
move-same-place = Giữ nguyên nơi học
    .words = giữ nguyên nơi học | giữ nguyên | giữ nơi
move-confirm =
    Thay đổi như sau:
    { $lines }
    Tôi sẽ báo cho mọi người liên quan và hỏi lại. Đúng không ạ?
move-yes = Đúng, báo mọi người
    .words = đúng | báo mọi người | đúng báo mọi người | có
move-kept = Vâng, tôi giữ nguyên.
move-done = Đã đổi và báo cho mọi người.
ledger-head = Sổ tập huấn năm { $year }: <b>{ $classes } lớp, { $people } người</b>, { $attendances } lượt.
ledger-empty = Sổ tập huấn năm { $year } chưa có lớp nào.
ledger-lines =
    { $by }:
    { $lines }
ledger-line = • { $label }: { $people } người, { $classes } lớp
ledger-more = … và { $count } dòng nữa, có trong bảng tính.
ledger-no-topic = chưa ghi nội dung
ledger-no-position = không giữ chức vụ
ledger-by-person = Theo người
ledger-by-topic = Theo nội dung
ledger-by-unit = Theo đơn vị mở lớp
ledger-by-position = Theo chức vụ
ledger-by-year = Theo năm
ledger-choice-topic = Xem theo nội dung
    .words = theo nội dung | nội dung
ledger-choice-unit = Xem theo đơn vị
    .words = theo đơn vị | đơn vị
ledger-choice-position = Xem theo chức vụ
    .words = theo chức vụ | chức vụ
ledger-choice-year = Xem theo năm
    .words = theo năm
ledger-year = Năm { $year }
ledger-choice-left = Ai chưa học
    .words = ai chưa học | chưa học | còn lại
ledger-choice-targets = Chỉ tiêu
    .words = chỉ tiêu | chỉ tiêu tập huấn
ledger-choice-write-in = Ghi lớp đã mở trước đây
    .words = ghi lớp đã mở | ghi lớp cũ | ghi lớp
ledger-choice-file = Tải bảng tính
    .words = tải bảng tính | bảng tính | excel | tải về
ledger-file-here = Sổ tập huấn ở tệp trên.
position-at-level = { $position } ({ $level })
left-which-position = { $You } muốn xem chức vụ nào ạ?
left-position = { $position }: { $count } người
left-head = <b>{ $position } chưa học năm { $year }: { $count } người</b>
left-nobody = Năm { $year }, { $position } đã học đủ cả.
left-person = { $name } – { $unit }, { $commune }
left-file = Tải danh sách
    .words = tải danh sách | tải về | excel
left-file-here = Danh sách ở tệp trên.
left-other = Chức vụ khác
    .words = chức vụ khác
targets-head =
    <b>Chỉ tiêu tập huấn năm { $year }</b>
    { $lines }
targets-none = Năm { $year } chưa đặt chỉ tiêu tập huấn.
targets-line = { $who }: { $goal }. Đã học { $attained }, đến nay cần { $expected }, thiếu { $gap }, còn { $left } người chưa học.
targets-line-plan = { $line } ({ $plan })
targets-share = { $value }% là { $goal } người
targets-number = { $goal } người
targets-new = Đặt chỉ tiêu mới
    .words = đặt chỉ tiêu | chỉ tiêu mới | thêm
targets-drop = Bỏ chỉ tiêu { $at }
targets-dropped = Đã bỏ chỉ tiêu.
targets-which-position = Chỉ tiêu cho chức vụ nào ạ?
targets-how-many = Bao nhiêu người trong năm? { $You } gõ số người (ví dụ 1.000) hoặc phần trăm (ví dụ 100%).
targets-unclear = Tôi chưa đọc được. { $You } gõ một số, ví dụ 1.000 hoặc 100%.
targets-plan = Chỉ tiêu này ghi ở kế hoạch nào ạ? { $You } gõ số kế hoạch, hoặc bỏ qua.
targets-set = Đã đặt chỉ tiêu.
write-in-unit = Đơn vị nào đã mở lớp ạ?
write-in-unit-of-many = Đơn vị nào đã mở lớp ạ? { $You } chọn, hoặc gõ một phần tên đơn vị.
write-in-topic = Lớp đã mở học về nội dung gì ạ?
write-in-day = Lớp mở ngày nào? Ví dụ “12/3/2025”.
write-in-day-unclear = Tôi chưa đọc được ngày. { $You } gõ lại, ví dụ “12/3/2025”.
choice-from-ledger = Lấy từ sổ tập huấn: { $value }
    .words = lấy từ sổ tập huấn | sổ tập huấn | lấy từ sổ
document-untrained = Danh sách chưa tập huấn
refusal-event-cancelled = Lớp này đã huỷ rồi ạ.
refusal-event-over = Lớp này đã xong rồi ạ.
refusal-event-times = Giờ chưa hợp lý: giờ kết thúc phải sau giờ bắt đầu, hạn trả lời phải trước giờ học.
refusal-event-not-held = Lớp chưa xong nên chưa cấp chứng nhận được. { $You } kết thúc lớp trước giúp.
refusal-nobody-came = Chưa ghi ai có mặt, nên chưa kết thúc lớp được.
refusal-no-materials = Lớp này chưa có tài liệu. { $You } thêm tài liệu ở mục Thông tin lớp.
refusal-time-in-future = Ngày ấy chưa đến ạ.
refusal-rsvp-closed = Đã hết hạn trả lời lớp này. { $You } gọi người tổ chức giúp: { $contact }.
refusal-substitute-elsewhere = Người đi thay phải cùng đơn vị với { $you }.
refusal-check-in-unknown = Tôi không thấy mã này. { $You } xem lại mã trong phòng và gõ lại giúp.
refusal-check-in-too-many-tries = { $You } đã gõ sai nhiều lần. Một giờ nữa hãy thử lại, hoặc nhờ người tổ chức ghi tên giúp.
refusal-check-in-not-invited = Lớp này chưa có tên { $you } trong danh sách mời. { $You } gặp người tổ chức giúp nhé.
refusal-late-decided = Việc này đã có người quyết định rồi ạ.

## Khi kênh không có nút bấm, không gửi được ảnh hay tệp
choices-by-number = { $You } gõ số để chọn:
choices-by-words = { $You } có thể gõ đúng chữ sau để chọn:
plan-used = { $channel } tháng này: { $sent }/{ $most } tin, { $people }/{ $mostPeople } người.
plan-nearly-used-up =
    Gói Zalo của bot sắp hết: tháng này đã dùng <b>{ $sent }</b>/{ $most } tin, { $people }/{ $mostPeople } người dùng.
    Phần còn lại tôi để dành trả lời mọi người. Thông báo gửi nhiều người có thể không gửi được nữa, { $you } gọi điện giúp hoặc đợi sang tháng.
photo-not-shown = (Có kèm một ảnh, nhưng ảnh không hiện được ở đây.)
file-not-sent =
    { $name ->
        [none] Có kèm một tệp, nhưng tệp không gửi được ở đây.
       *[other] Tệp “{ $name }” không gửi được ở đây.
    }
file-elsewhere = { $You } mở liên kết này rồi hỏi lại để lấy tệp: { $links }

## Một người dùng nhiều nơi
command-lienket = Dùng thêm Zalo, Telegram
    .words = liên kết | mã liên kết | dùng thêm zalo | dùng thêm telegram | nối zalo | nối telegram
choice-link = Dùng thêm Zalo, Telegram
    .words = liên kết | mã liên kết | dùng thêm zalo | dùng thêm telegram | nối zalo | nối telegram
link-code =
    Mã liên kết của { $you }: <b>{ $code }</b>
    { $You } mở trợ lý này ở Zalo hoặc Telegram còn lại, rồi gõ mã vào đó.
link-code-links = Hoặc bấm vào đây: { $links }
link-code-keep = Mã dùng một lần, trong một ngày. Ai có mã này là vào được tài khoản của { $you }, nên { $you } đừng đưa cho người khác.
link-is-this-you = Đây là tài khoản của <b>{ $who }</b>, { $title } – { $unit }. Có đúng là { $who } không ạ?
link-is-this-you-no-seat = Đây là tài khoản của một người đã vào trợ lý này. Có đúng là { $who } không ạ?
link-not-you = Cảm ơn { $you } đã báo. Mã này chưa được dùng.
link-done = Xong rồi ạ. Từ nay hai nơi dùng chung một tài khoản: báo cáo làm dở ở nơi kia, làm tiếp ở đây được.
link-told = Tài khoản của { $you } vừa được dùng thêm ở một { $channel } khác. Nếu không phải { $you } làm, { $you } mở “Thông tin của tôi” và chọn “Bỏ bớt một nơi”.
my-data-channel = – { $channel }, từ { $since }{ $state ->
        [preferred] { " " }(nhận tin ở đây)
        [closed] { " " }(đang không gửi tới được)
       *[open] { "" }
    }
choice-prefer = Nhận tin qua { $channel }
channel-preferred = Vâng, từ nay tôi gửi tin cho { $you } qua { $channel }. { $You } nhắn ở đâu, tôi vẫn trả lời ở đó.
choice-unlink = Bỏ bớt một nơi
    .words = bỏ bớt | bỏ liên kết | huỷ liên kết | hủy liên kết | gỡ liên kết
unlink-which = { $You } muốn bỏ nơi nào? Bỏ rồi thì nơi đó không xem được tài khoản của { $you } nữa.
unlink-place = { $channel }, từ { $since }
unlink-none = { $You } chỉ còn dùng ở một nơi này thôi ạ.
unlink-kept = Vâng, tôi giữ nguyên.
unlinked = Tôi đã bỏ nơi đó. Từ nay tôi chỉ gửi tin cho { $you } ở những nơi còn lại.
report-changed-meanwhile = Báo cáo này vừa có sửa đổi. Đây là bản mới nhất, { $you } xem lại rồi hãy gửi.
report-sent-meanwhile = Báo cáo này vừa được gửi rồi (biên nhận { $receipt }), nên tôi không gửi lại ạ.
quick-said-meanwhile =
    Sau tin này, các mục dưới đây đã được ghi khác:
    { $lines }
    { $You } xem lại, số dưới đây đúng thì gửi.
refusal-link-used = Mã liên kết này đã dùng rồi. { $You } xin mã mới: gõ “liên kết” ở nơi đang dùng.
refusal-link-expired = Mã liên kết này hết hạn rồi. { $You } xin mã mới: gõ “liên kết” ở nơi đang dùng.
refusal-link-own = Nơi này đang dùng tài khoản của { $you } rồi. Mã liên kết là để gõ ở nơi còn lại.
refusal-link-other = Nơi này đang dùng tài khoản của người khác nên chưa nối được. { $You } gõ mã ở máy của mình giúp, hoặc nhờ người phụ trách xem.
