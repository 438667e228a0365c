# Mọi câu mà người dùng đọc. Ngắn, lễ phép, không thuật ngữ. { $you } là cách xưng hô đã chọn (bác, cô, anh/chị …).
# <b> và </b> là chữ đậm. Thuộc tính .words là những cách nói khác của một lựa chọn, cách nhau bằng dấu |.

## Chung
plain = { $value }
numbered = { $at }. { $line }
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

    <b>Hỏi chính sách</b>: { $you } cứ gõ câu hỏi, tôi trả lời kèm căn cứ. Câu nào tôi không biết, tôi chuyển cho người phụ trách.

    Gõ “menu” để xem các việc, “huỷ” để bỏ việc đang làm.
help-overseers =
    <b>Dành cho cán bộ</b>: gõ “tổng hợp” để xem số liệu, “còn thiếu” để xem ai chưa báo cáo và nhắc, “mời” để tạo mã mời.
help-stranger = Đây là trợ lý báo cáo của Hội, Đoàn. Để dùng, { $you } cần mã mời do cán bộ xã hoặc tỉnh gửi. Có mã rồi, { $you } gõ mã vào đây.
cancelled = Tôi đã dừng việc đang làm. Số liệu đã nhập vẫn còn trong bản nháp.

## Vào lần đầu
onboard-code = Kính chào { $you }! Tôi là trợ lý báo cáo của Hội, Đoàn. { $You } gõ giúp mã mời mà cán bộ đã gửi (8 chữ và số).
onboard-not-a-code = Tôi chưa thấy mã mời trong tin này. Mã có 8 chữ và số, ví dụ K7MQ 4XRT.
onboard-no-code = Mã mời do cán bộ phụ trách ở xã hoặc tỉnh cấp. { $You } gọi cho cán bộ phụ trách để xin mã, rồi gõ mã vào đây.
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
    Kênh nhắn tin: { $channels }
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
quick-line = { $at }. { $name }: <b>{ $value }</b> (“{ $words }”{ $before })
quick-line-other-period = { $at }. { $name }: <b>{ $value }</b> (“{ $words }”{ $before }), ghi vào { $period }
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
