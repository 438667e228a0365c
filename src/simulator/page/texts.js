/** Every sentence of the page itself; what the bot and the story say comes from elsewhere. */
const texts = {
  vi: {
    title: 'Cầu Nối – dùng thử',
    name: 'Cầu Nối',
    about: 'Bản dùng thử trên máy này: người và số liệu đều là ví dụ.',
    otherLanguage: 'English',
    otherLanguageShort: 'EN',
    otherLanguageLabel: 'Switch to English',
    addPhone: 'Thêm điện thoại',
    playStory: 'Xem câu chuyện',
    step: (at, of) => `Bước ${at}/${of}`,
    pause: 'Tạm dừng',
    goOn: 'Tự chạy tiếp',
    again: 'Xem lại',
    nextStep: 'Bước tiếp',
    close: 'Đóng',
    storyEnd: 'Hết câu chuyện. Mời bạn tự nhắn thử trên từng máy.',
    storySilent: 'Bot chưa trả lời ở bước này. Bạn có thể bấm “Bước tiếp” hoặc tự nhắn thử.',
    storyFailed: (why) => `Không làm được bước này: ${why}`,
    people: 'Chọn điện thoại',
    phoneOf: (name) => `Điện thoại của ${name}`,
    chatOf: (name) => `Cuộc trò chuyện của ${name}`,
    begin: 'Bắt đầu',
    empty: 'Chưa có tin nhắn nào. Bấm “Bắt đầu” để mở cuộc trò chuyện với bot.',
    write: 'Nhắn tin…',
    writeAs: (name) => `Soạn tin nhắn của ${name}`,
    send: 'Gửi',
    attach: 'Gửi ảnh hoặc tệp',
    attachPhoto: 'Gửi ảnh',
    commands: 'Danh sách lệnh',
    noCommands: 'Bot chưa có lệnh nào.',
    restart: 'Gõ /start để làm lại từ đầu',
    edited: 'đã sửa',
    forwarded: (name) => `Chuyển tiếp từ ${name}`,
    you: 'Tôi',
    download: 'Tải về',
    openLink: (address) => `Mở liên kết ${address}`,
    photo: 'Ảnh',
    kinds: {
      sticker: 'Nhãn dán',
      voice: 'Tin thoại',
      video: 'Video',
      location: 'Vị trí',
      contact: 'Danh thiếp',
      poll: 'Bình chọn',
      unsupported: 'Tệp (Zalo không chuyển cho bot)',
    },
    typing: 'đang nhập…',
    online: 'đang hoạt động',
    blocked: 'Người này đã chặn bot.',
    unblock: 'Bỏ chặn',
    whoOpens: 'Mở liên kết này trên điện thoại của ai?',
    newName: 'Tên người dùng điện thoại mới',
    add: (network) => (network === 'zalo' ? 'Thêm máy Zalo' : 'Thêm máy Telegram'),
    emptyZalo: 'Chưa có tin nhắn nào. Gõ lời chào để bắt đầu với bot trên Zalo.',
    restartZalo: 'Zalo không có nút bấm: gõ số hoặc chữ để chọn',
    cancel: 'Thôi',
    ok: 'Đã hiểu',
    lost: 'Mất kết nối với máy chủ dùng thử. Đang thử lại…',
    failed: (why) => `Không gửi được: ${why}`,
    tooBig: 'Tệp lớn quá 10 MB.',
  },
  en: {
    title: 'Cầu Nối – try it',
    name: 'Cầu Nối',
    about: 'A trial on this machine: the people and the figures are examples.',
    otherLanguage: 'Tiếng Việt',
    otherLanguageShort: 'VI',
    otherLanguageLabel: 'Chuyển sang tiếng Việt',
    addPhone: 'Add a phone',
    playStory: 'Play the story',
    step: (at, of) => `Step ${at}/${of}`,
    pause: 'Pause',
    goOn: 'Go on',
    again: 'Play again',
    nextStep: 'Next step',
    close: 'Close',
    storyEnd: 'That is the story. Now try each phone yourself.',
    storySilent: 'The bot did not answer this step. Press “Next step” or write something yourself.',
    storyFailed: (why) => `This step did not work: ${why}`,
    people: 'Choose a phone',
    phoneOf: (name) => `${name}’s phone`,
    chatOf: (name) => `${name}’s chat`,
    begin: 'Start',
    empty: 'No messages yet. Press “Start” to open the chat with the bot.',
    write: 'Message…',
    writeAs: (name) => `Write as ${name}`,
    send: 'Send',
    attach: 'Send a photo or file',
    attachPhoto: 'Send a photo',
    commands: 'List of commands',
    noCommands: 'The bot has no commands yet.',
    restart: 'Type /start to begin again',
    edited: 'edited',
    forwarded: (name) => `Forwarded from ${name}`,
    you: 'Me',
    download: 'Download',
    openLink: (address) => `Open the link ${address}`,
    photo: 'Photo',
    kinds: {
      sticker: 'Sticker',
      voice: 'Voice message',
      video: 'Video',
      location: 'Place',
      contact: 'Contact',
      poll: 'Poll',
      unsupported: 'File (Zalo does not pass it on)',
    },
    typing: 'typing…',
    online: 'online',
    blocked: 'This person has blocked the bot.',
    unblock: 'Unblock',
    whoOpens: 'On whose phone should this link open?',
    newName: 'Name of the person with the new phone',
    add: (network) => (network === 'zalo' ? 'Add a Zalo phone' : 'Add a Telegram phone'),
    emptyZalo: 'No messages yet. Type a greeting to begin with the bot on Zalo.',
    restartZalo: 'Zalo has no buttons: type a number or the words to choose',
    cancel: 'Cancel',
    ok: 'OK',
    lost: 'No connection to the trial server. Trying again…',
    failed: (why) => `Not sent: ${why}`,
    tooBig: 'The file is larger than 10 MB.',
  },
}

/** The role line of a phone that was added on the page. */
export const newRole = { vi: 'Người mới', en: 'New person' }

const asked = new URLSearchParams(location.search).get('lang')

/** The page's language: `?lang=`, else the last one chosen here, else Vietnamese. */
export let language = (asked ?? localStorage.getItem('language')) === 'en' ? 'en' : 'vi'

/** The texts of the current language. */
export function t() {
  return texts[language]
}

export function switchLanguage() {
  language = language === 'vi' ? 'en' : 'vi'
  localStorage.setItem('language', language)
}

/** A sentence handed in with the data: one string, or one per language. */
export function words(value) {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : (value[language] ?? value.vi ?? '')
}
