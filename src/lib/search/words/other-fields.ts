/**
 * Words of everyday fields in which a collection may have nothing to say, although their syllables are all over it ("học
 * phí", "bằng lái"): each counts as one word, not as its syllables. They do no harm to a collection that has them.
 */
export const OTHER_FIELDS: Readonly<Record<string, string>> = {
  weather:
    'thời tiết, dự báo thời tiết, trời mưa, trời nắng, mưa, nắng, bão, bão số, áp thấp, rét, gió mùa, nhiệt độ, nắng nóng, lũ quét, có mưa, sương muối, mưa to, mưa đá, hạn hán, lũ lụt, sạt lở',
  health:
    'thuốc, uống thuốc, đau đầu, đau bụng, đau lưng, đau gối, đầu gối, đau khớp, đau răng, nhổ răng, ho, sốt, cảm cúm, cúm, bệnh, bệnh viện, khám bệnh, chữa bệnh, bác sĩ, huyết áp, tiểu đường, tim mạch, ung thư, mổ, viêm, vắc xin, tiêm phòng, tiêm chủng, thai, mang thai, bầu bí, sinh con, sinh đẻ, thai sản, phòng khám, nhà thuốc, dị ứng, mất ngủ, dạ dày, gan, thận, mỡ máu, đột quỵ, trạm y tế, bảo hiểm y tế, thẻ bảo hiểm, giảm cân, sốt xuất huyết, tay chân miệng, thuốc nam, đông y',
  traffic:
    'bằng lái, bằng lái xe, giấy phép lái xe, thi bằng lái, nồng độ cồn, vượt đèn đỏ, đèn đỏ, mũ bảo hiểm, phạt nguội, biển số, biển số xe, đăng kiểm, đăng ký xe, xe máy, ô tô, xe hơi, xe đạp, cảnh sát giao thông, tốc độ, giao thông, tai nạn, vé máy bay, máy bay, vé tàu, tàu hoả, xe khách, xe buýt, giá xăng, xăng, chuyến xe, lái xe, xe tải, bến xe, sân bay, cao tốc',
  money:
    'chứng khoán, cổ phiếu, quỹ chứng khoán, trái phiếu, bitcoin, tiền ảo, tỷ giá, đô la, giá vàng, vàng, sjc, agribank, vietcombank, viettel, momo, thẻ tín dụng, thẻ atm, rút tiền, sổ tiết kiệm, gửi tiết kiệm, lãi suất ngân hàng, vay mua nhà, vay mua xe, mua xe, cầm đồ, đầu tư, xổ số, vé số, kết quả xổ số, đánh đề, cá độ, kinh doanh, bán hàng, cửa hàng, thuế thu nhập, hoá đơn, thuế, nộp thuế, mã số thuế, tín dụng đen, kiếm tiền',
  dues: 'đảng phí, công đoàn phí, viện phí, án phí, học phí, lệ phí, phí bảo trì, phí đường bộ, phí chung cư, thuế đất, phí vệ sinh, cước điện thoại, phí ship',
  land: 'sổ đỏ, sổ hồng, đất đai, lấn đất, lấn chiếm, tranh chấp đất, thửa đất, mảnh đất, đất, xây nhà, giấy phép xây dựng, làm nhà, đền bù, giải phóng mặt bằng, thuê nhà, mua nhà, chung cư, nhà ở xã hội, thổ cư, đất ruộng, chuyển nhượng, bán đất, mua đất',
  papers:
    'hộ chiếu, visa, thị thực, hộ khẩu, sổ hộ khẩu, nhập khẩu, tạm trú, đăng ký tạm trú, khai sinh, giấy khai sinh, khai tử, kết hôn, đăng ký kết hôn, ly hôn, ly dị, ly thân, nhận con nuôi, làm căn cước, đổi căn cước, cấp lại căn cước, lý lịch tư pháp, công chứng, chứng thực, di chúc, thừa kế, chia tài sản, cấp dưỡng, nuôi con, vneid',
  law: 'kiện, khởi kiện, toà án, luật sư, tố cáo, công an, tội, đi tù, án tù, trộm cắp, đánh nhau, ma tuý, lừa đảo, tạm giam, bắt giữ, hình sự, hàng xóm, bạo lực gia đình, ngoại tình, nghĩa vụ quân sự, đi lính, nhập ngũ, đi bộ đội, quân sự',
  work: 'lương hưu, tuổi nghỉ hưu, bảo hiểm xã hội, bảo hiểm thất nghiệp, trợ cấp thất nghiệp, thất nghiệp, xin việc, tìm việc, việc làm, tuyển dụng, tuyển công nhân, hợp đồng lao động, xuất khẩu lao động, nghỉ phép, nghỉ lễ, nghỉ tết, lịch nghỉ, tăng ca, giúp việc, công nhân, lương tối thiểu vùng, rút bảo hiểm, nghỉ việc, thi công chức, biên chế',
  school:
    'học phí, điểm chuẩn, thi đại học, đại học, cao đẳng, thi tốt nghiệp, điểm thi, tuyển sinh, lớp 10, lớp 1, lớp 6, sách giáo khoa, đồng phục, nghỉ hè, dạy thêm, học thêm, gia sư, bài tập, bài toán, giải toán, làm văn, tiếng anh, ielts, du học, học bổng du học, mẫu giáo, nhà trẻ, chuyển trường, học bạ, sư phạm, hiệu trưởng, đi thi, thi vào, thời khoá biểu, lịch thi, họp phụ huynh',
  farming:
    'lúa, rầy, rầy nâu, sâu, phân bón, thuốc trừ sâu, giống lúa, giống, trồng, cà phê, hồ tiêu, sầu riêng, cao su, chanh leo, giá lợn, giá heo, lợn, heo, gà, vịt, bò, trâu, dê, cá, tôm, dịch tả, tiêm cho, chuồng, ao, nuôi, con giống, thức ăn chăn nuôi, chăn nuôi, mùa vụ, gieo, cấy, gặt, ruộng, rẫy, vườn, cây trồng, lợn hơi, thuốc sâu, giá cà phê, giá lúa, bắp, ngô, khoai, sắn, rau, thu mua',
  home: 'nấu, nấu ăn, món, món ăn, công thức, luộc, kho, chiên, nướng, phở, bún, bánh, thịt, canh, xôi, chè, rượu, bia, cỗ, nhà hàng, quán, tủ lạnh, máy giặt, điều hoà, ti vi, bếp ga, tiền điện, hoá đơn điện, tiền nước, mất điện, cắt điện, sửa chữa, thợ, wifi, mạng internet, điện thoại nào, mua điện thoại, laptop, facebook, zalo, youtube, tiktok, mật khẩu, giá bao nhiêu, mua ở đâu, bán ở đâu, giá rẻ, giảm giá, khuyến mãi, shopee, quần áo, giày dép, mỹ phẩm',
  leisure:
    'bóng đá, trận đấu, đội tuyển, đá bóng, đá với, đá mấy giờ, đá trận, việt nam đá, trực tiếp bóng đá, tỷ số, world cup, seagame, phim, xem phim, rạp, ca sĩ, bài hát, hát, karaoke, nhạc, chơi, trò chơi, game, du lịch, tour, khách sạn, đi chơi, lịch âm, âm lịch, ngày tốt, xem ngày, bói, tử vi, phong thuỷ, tuổi hợp, hợp tuổi, cúng, văn khấn, giỗ, rằm, chùa, đền, lễ hội, đám cưới, cưới, đám ma, tang lễ, múa, kể chuyện, chuyện cười, làm thơ, bài thơ, thời sự, tin tức, chiến tranh, tổng thống, thủ đô, dân số thế giới',
  business:
    'công ty cổ phần, cổ phần, cổ đông, doanh nghiệp tư nhân, giấy phép kinh doanh, hộ kinh doanh, đăng ký kinh doanh, phá sản, đấu thầu, hợp đồng mua bán, khách hàng, bán hàng qua mạng, siêu thị, nhượng quyền, hội đồng quản trị, giám đốc công ty, trách nhiệm hữu hạn',
  state:
    'tổng thống, quốc hội, đại biểu quốc hội, hội đồng bảo an, liên hợp quốc, liên hiệp quốc, thượng viện, hạ viện, hoàng gia, nhà vua, toà thánh, chiến sự, tên lửa, cách mạng, thế chiến, lịch sử việt nam, triều đại, hành tinh, trái đất, vũ trụ, châu âu, châu phi, hoa kỳ, nước mỹ, trung quốc, nhật bản, hàn quốc, thái lan',
  neighbours:
    'đảng viên, kết nạp đảng, vào đảng, đảng bộ, chi bộ, bí thư chi bộ, đảng uỷ, thẻ đảng, huy hiệu đảng, công đoàn, công đoàn viên, phí công đoàn, đội viên, thiếu niên tiền phong, đội thiếu niên, tổng phụ trách, nhi đồng, hội cựu chiến binh, cựu chiến binh, hội người cao tuổi, hội nông dân, chữ thập đỏ, hội chữ thập đỏ, hội làm vườn, hội cha mẹ học sinh, ban phụ huynh, quỹ lớp, quỹ phụ huynh, phòng chống thiên tai, quỹ vì người nghèo, đền ơn đáp nghĩa, quốc phòng an ninh, dân quân, dân phòng, tổ hoà giải, thanh tra nhân dân, hợp tác xã, hiến máu, đoàn trường đại học',
  benefits:
    'trợ cấp người cao tuổi, hộ nghèo, hộ cận nghèo, bảo trợ, bảo trợ xã hội, trợ cấp xã hội, người có công, liệt sĩ, thương binh, người khuyết tật, khuyết tật, mai táng, mai táng phí, mồ côi, nhà tình nghĩa, trợ cấp một lần, thôi việc, tinh giản, chất độc da cam, thăm hỏi',
}
