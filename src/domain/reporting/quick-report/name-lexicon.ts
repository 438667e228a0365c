/** What people say beside the catalogue's own words: features, then the phrases, '|' between them. */
export const NAME_PHRASES: readonly (readonly [features: string, phrases: string])[] = [
  [
    'MEMBER',
    'hội viên|hv|hvien|hviên|h viên|h.viên|hội viên hội|hội viên toàn chi hội|hội viên khuyến học|hội viên phụ nữ|hội viên pn|hv pn|hội viên kh|chị em hội viên|anh em hội viên|số hội viên hiện tại|hội viên thực tế',
  ],
  ['MEMBER TOTAL', 'tổng số hội viên|tổng hội viên|tổng hv|tshv|ts hv|tổng số hv|sĩ số hội viên|quân số'],
  ['MEMBER NEW', 'hội viên mới|hv mới|hội viên mới kết nạp|tổ viên mới|hội viên kết nạp mới|hv ms|hviên mới'],
  [
    'MEMBER NEW RECRUIT',
    'kết nạp hội viên|kết nạp hội viên mới|phát triển hội viên|phát triển hội viên mới|kn hv',
  ],
  [
    'NEW RECRUIT',
    'kết nạp|kết nạp mới|kết nạp thêm|kết nạp được|kn|kn mới|phát triển mới|phát triển thêm|pt mới|phát triển được|vào hội|mới vào|mới kết nạp|được kết nạp|được kết nạp hội|gia nhập|thu nạp',
  ],
  ['NEW', 'mới|người mới|ms|mới vô|mới vào hội|vô hội'],
  ['WOMEN', 'nữ|nữ giới|trong đó nữ|trong đó có nữ'],
  ['MEMBER WOMEN', 'hội viên nữ|nữ hội viên|hv nữ|hội viên là nữ'],
  ['UNION', 'đoàn viên|đv|đ viên|đ.viên|đvtn|đoàn viên thanh niên|đoàn viên hiện có|tổng số đv'],
  ['UNION NEW', 'đoàn viên mới|đv mới'],
  ['UNION', 'vào đoàn'],
  [
    'UNION NEW RECRUIT',
    'kết nạp đoàn viên|kết nạp đoàn viên mới|kn đv|kết nạp đoàn|phát triển đoàn viên|phát triển đoàn viên mới',
  ],
  [
    'ELITE',
    'đoàn viên ưu tú|đvưt|giới thiệu đoàn viên ưu tú|đối tượng đảng|đoàn viên giới thiệu cho đảng|đv ưu tú|ưu tú',
  ],
  ['BRANCH', 'chi hội|chi đoàn|số chi hội|tổ chức hội|ban khuyến học'],
  [
    'FAMILY',
    'gia đình học tập|gđht|gia đình ht|gđ học tập|gđ ht|gia đình hiếu học|gđhh|gia đình đạt học tập',
  ],
  [
    'FAMILY DONE',
    'gia đình đạt gia đình học tập|hộ đạt gia đình học tập|hộ gia đình học tập|gia đình đạt danh hiệu|hộ đạt danh hiệu|gia đình được công nhận|gđ đạt gđht|hộ đạt gđht|đạt gđht|đạt gia đình học tập|đạt danh hiệu gia đình học tập',
  ],
  [
    'FAMILY REG',
    'đăng ký gia đình học tập|đk gđht|đky gđht|gia đình đăng ký học tập|hộ đăng ký gia đình học tập|gia đình đăng ký',
  ],
  ['CITIZEN', 'công dân học tập|cd học tập|cdht|công dân ht'],
  ['CITIZEN DONE', 'công dân đạt|công dân đạt danh hiệu công dân học tập|đạt công dân học tập'],
  ['CITIZEN REG', 'đăng ký công dân học tập|đk cdht|công dân đăng ký|công dân đăng ký học tập'],
  [
    'CLAN',
    'dòng họ học tập|dhht|dòng họ ht|dòng tộc học tập|tộc họ học tập|dòng họ hiếu học|dòng họ khuyến học',
  ],
  [
    'CLAN DONE',
    'dòng họ đạt|dòng họ được công nhận|dòng họ được công nhận dòng họ học tập|dòng họ đạt dòng họ học tập',
  ],
  [
    'COMMUNITY',
    'cộng đồng học tập|cđht|cộng đồng ht|cộng đồng khuyến học|thôn đạt cộng đồng học tập|thôn đạt',
  ],
  ['LUNIT', 'đơn vị học tập|đvht|đơn vị ht|cơ quan đạt đơn vị học tập'],
  ['REG', 'đăng ký|đk|đky|đã đăng ký'],
  ['DONE', 'đạt|đạt được|được công nhận|công nhận|đạt danh hiệu|đã đạt'],
  ['RATE', 'tỷ lệ|tl|chiếm|chiếm tỷ lệ|đạt tỷ lệ'],
  ['POPULATION', 'dân số|tổng dân số'],

  [
    'FUND',
    'quỹ|quỹ khuyến học|qkh|số dư quỹ|quỹ hội|quỹ chi hội|quỹ chi đoàn|tiền quỹ|số dư|số quỹ|quỹ kh|quỹ khuyến học khuyến tài|quỹ dòng họ|quỹ thôn|quỹ tổ|quỹ lớp|quỹ ấp|quỹ xóm|quỹ khuyến học thôn|quỹ phụ nữ|quỹ đoàn',
  ],
  [
    'FUND LEFT',
    'quỹ còn|tồn quỹ|quỹ hiện có|còn tồn|quỹ còn lại|quỹ tồn|quỹ dư|quỹ còn dư|quỹ hiện còn|quỹ đang còn|quỹ đang có|dư quỹ|tồn|tồn cuối kỳ|cuối kỳ|tồn cuối quý|tồn cuối tháng|tồn cuối năm|dư cuối kỳ|dư cuối quý|dư cuối tháng|số dư cuối kỳ|số dư cuối quý|còn cuối kỳ|chuyển sang|mang sang|chuyển kỳ sau|chuyển sang kỳ sau|kết dư|tồn lại',
  ],
  ['LEFT', 'còn|còn lại|hiện còn|còn dư|dư|còn được|vẫn còn'],
  [
    'RAISE',
    'thu|thu được|thu thêm|thu thêm được|vận động thêm|thu hội phí|thu hội phí được|thu đoàn phí|thu đoàn phí được|hội phí thu được|đoàn phí thu được|thu được hội phí|thu tiền hội phí|vận động|vận động được|vận động quỹ|vận động quỹ được|thu quỹ|quyên góp|quyên góp được|ủng hộ|ủng hộ được|huy động|huy động được|gây quỹ|gây quỹ được|vđ|vđ quỹ|thu vào|quỹ thu|heo đất khuyến học|khui heo đất khuyến học|khui heo khuyến học|đập heo đất khuyến học|mổ heo đất khuyến học|nuôi heo khuyến học|đóng góp|đóng góp được|đã thu|quyên|xin được|tài trợ|thu về|góp quỹ|đóng quỹ|nộp quỹ|đóng góp quỹ|ủng hộ quỹ|gây quỹ khuyến học|vận động quỹ khuyến học|thu quỹ khuyến học|quyên góp quỹ|góp được|gom được|bán được',
  ],
  ['RAISE TOTAL', 'tổng thu|tổng vận động|tổng số thu|tổng thu quỹ|tổng vận động được'],
  ['SPEND TOTAL', 'tổng chi|tổng số chi|tổng chi quỹ|tổng cộng chi|chi tổng cộng|tổng hết'],
  [
    'SPEND',
    'chi|đã chi|chi quỹ|chi trong kỳ|hết|tốn|đã hết|chi thưởng|chi khen thưởng|đã xài|xài hết|rút quỹ|trích quỹ|lấy quỹ|trích từ quỹ|chi từ quỹ|trích|chi ra|quỹ chi|dùng hết|xuất quỹ|chi hết|kinh phí chi|đã dùng|tiêu hết|chi phí',
  ],
  [
    'WORTH',
    'trị giá|tổng trị giá|tiền|số tiền|tổng tiền|tổng số tiền|tổng giá trị|giá trị|kinh phí|tổng kinh phí|trị giá tổng',
  ],
  [
    'TOTAL',
    'tổng|tổng số|tổng cộng|cộng|cộng lại|cộng lại là|cộng chung|cộng dồn|cộng hết|cộng hết lại|cộng tất cả|tổng lại|gộp lại|gộp chung|tính chung|tính gộp|tính tổng|tổng cộng lại|tổng tất cả|tổng chung|tất cả|cả thảy|toàn chi hội|cả chi hội|toàn thôn|cả thôn|tc',
  ],
  ['case SCHOLARSHIP', 'suất học bổng|suất hb|xuất học bổng|xuất hb|phần học bổng'],
  ['SCHOLARSHIP', 'học bổng|hb|trao học bổng|phát học bổng|cấp học bổng'],
  ['SCHOLARSHIP WORTH', 'tiền học bổng|tiền hb|chi học bổng|tổng tiền học bổng|tổng trị giá học bổng'],
  ['case GIFT', 'suất quà|phần quà|xuất quà|món quà|túi quà'],
  ['GIFT', 'quà|tặng quà|quà tặng'],
  ['GIFT WORTH', 'tiền quà|trị giá quà|tổng trị giá quà'],
  [
    'REWARD',
    'khen thưởng|thưởng|phát thưởng|trao thưởng|tuyên dương|khen|biểu dương|được thưởng|được khen|được khen thưởng|kt',
  ],
  [
    'STUDENT',
    'học sinh|hs|học sinh giỏi|hsg|sinh viên|cháu học sinh|cháu học sinh giỏi|em học sinh|hssv|học sinh sinh viên',
  ],
  ['TEACHER', 'giáo viên|gv|thầy cô|thầy cô giáo|nhà giáo|thầy giáo|cô giáo'],
  ['GIVE', 'trao|tặng|phát|cấp|đã trao|đã tặng|đã phát|đã cấp|trao tặng'],
  ['HELP', 'giúp|giúp đỡ|hỗ trợ|giúp được|được giúp|đã giúp|được giúp đỡ|được hỗ trợ'],
  [
    'POOR',
    'hộ nghèo|hộ khó khăn|hộ cận nghèo|hộ phụ nữ nghèo|phụ nữ nghèo|gia đình khó khăn|hộ gia đình khó khăn',
  ],
  [
    'POOR HELP',
    'hộ nghèo được giúp|giúp hộ nghèo|giúp đỡ hộ nghèo|hộ khó khăn được giúp|hộ phụ nữ nghèo được giúp',
  ],
  [
    'CLASS',
    'lớp tập huấn|lớp học|lớp chuyên đề|buổi tập huấn|mở lớp|chuyên đề|lớp th|tập huấn|lớp|lớp bồi dưỡng|lớp dạy nghề',
  ],
  [
    'LEARNER',
    'học viên|chị học|chị theo học|theo học|người theo học|bạn học|lượt học viên|lượt người học|người học|người dự tập huấn',
  ],
  [
    'MEETING',
    'họp|buổi họp|cuộc họp|kỳ họp|lần họp|buổi sinh hoạt|kỳ sinh hoạt|sinh hoạt|sinh hoạt chi hội|sinh hoạt chi đoàn|họp chi đoàn|họp chi hội|sh|sh chi đoàn|sh chi hội|họp thôn|phiên họp',
  ],
  [
    'ATTEND',
    'dự|dự họp|tham dự|tham gia|có mặt|người dự|người tham gia|lượt người tham dự|lượt người dự|lượt tham dự|đến dự|đi dự|dự sinh hoạt|đi họp|người nghe|đến nghe|nghe|người họp|bạn họp|chị họp|hội viên họp|đoàn viên họp|đv họp|hv họp|chị em họp|người sinh hoạt|bạn sinh hoạt|người đi|bạn đi sinh hoạt|người đi họp|cùng tham gia|chị dự|bạn dự|đv dự|hv dự|hội viên dự|đoàn viên dự|em dự|cháu dự|chị tham gia|bạn tham gia|người có mặt|đến họp|lượt dự',
  ],
  [
    'OUTREACH',
    'tuyên truyền|buổi tuyên truyền|cuộc tuyên truyền|đợt tuyên truyền|buổi truyền thông|truyền thông|tt',
  ],
  [
    'LOAN',
    'vay|vay vốn|hộ vay|hộ vay vốn|người vay|đang vay|hội viên vay vốn|hội viên vay|hv vay|hv vay vốn|tham gia vay vốn|tham gia vay|thành viên vay|bạn vay vốn|bạn vay|em vay vốn|vay vốn thanh niên|được vay|được vay vốn|chị vay vốn|chị vay|tvv',
  ],
  ['LOAN WORTH', 'dư nợ|tổng dư nợ|vốn vay|tổng vốn vay|số tiền vay|tiền vay'],
  [
    'SAVING',
    'tiết kiệm|gửi tiết kiệm|tiền tiết kiệm|heo đất|lợn đất|nuôi heo đất|nuôi lợn đất|tk|tiết kiệm được|tiết kiệm theo gương bác|gửi tk|heo đất khui được|khui heo đất|khui heo|đập heo đất|đập heo|mổ heo đất|mổ lợn đất|heo đất đập được',
  ],
  [
    'CLEAN',
    '5 không 3 sạch|gia đình 5 không 3 sạch|hộ 5 không 3 sạch|năm không ba sạch|5k3s|5k-3s|5k, 3s|5k/3s|5k và 3s|5 ko 3 sạch|5 ko, 3 sạch|5 k 3 sạch|5 không, 3 sạch|5 không - 3 sạch|5 không và 3 sạch|5 không ba sạch|năm không 3 sạch|năm không, ba sạch|năm không, 3 sạch|năm không - ba sạch',
  ],
  [
    'ORPHAN',
    'đỡ đầu|mẹ đỡ đầu|nhận đỡ đầu|mồ côi|trẻ mồ côi|cháu mồ côi|trẻ được đỡ đầu|cháu được đỡ đầu|đỡ đầu trẻ mồ côi',
  ],
  ['PROJECT', 'công trình thanh niên|phần việc thanh niên|công trình phần việc|cttn|công trình|phần việc'],
  ['BLOOD', 'hiến máu|đơn vị máu|đv máu|hiến|máu|hiến máu tình nguyện|đơn vị máu hiến'],
  ['TREE', 'cây|cây xanh|trồng cây|cây trồng mới|trồng|trồng mới|cây các loại|trồng được'],
  ['PHOTO', 'ảnh|hình|tấm ảnh|ảnh kèm|ảnh minh chứng|hình ảnh|tấm hình|hình minh chứng|bức ảnh'],

  [
    'person',
    'người|chị|chị em|bạn|đồng chí|đ c|ng|thành viên|mem|tv|nhân khẩu|anh em|bà|ông|anh|cô|tổ viên|chị em phụ nữ',
  ],
  [
    'turn',
    'lượt người|lượt|lượt chị|lượt chị em|lượt ng|lượt hội viên|lượt hv|lượt đoàn viên|lượt đv|lượt bạn|lượt em',
  ],
  ['child', 'em|cháu|con em|bé|trẻ|con'],
  ['house', 'hộ|hộ gia đình|gia đình|nhà|gđ'],
  ['case', 'suất|phần|xuất'],
  ['session', 'buổi|cuộc|lần|kỳ|phiên|đợt'],
  ['unit', 'đơn vị'],
]
