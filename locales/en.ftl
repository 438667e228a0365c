# Every sentence that a person reads, in English. Keys and arguments as in vi.ftl; .words are other ways to say a choice.

## General
plain = { $value }
numbered = <n>Line </n>{ $at }. { $line }
quoted = “{ $words }”
unknown = none yet
please-choose = Please choose one of these: press a button, or type its number or its words.
only-text = Please type it in words.
internal-error = Sorry, something went wrong and this was not done. What was saved before is still there. Type “menu” to try again.
session-outdated = What was under way is out of date, so I stop here. The figures entered are still in the draft.
stale-button = That button is out of date.
edited-message = I cannot read edited messages. Please send a new one.
forwarded-message = This is a forwarded message, so I take no figures from it. Please type them yourself.
file-not-expected = I got it, but for now I only read text. Please type it.
answer-in-words = I need the answer in words or figures here. Please type it.
command-unknown = I do not know this command.
group-private-only-unlinked = To keep figures private I only answer when you write to me alone, not in a group.
group-private-only = To keep figures private I only answer in a private chat: { $link }
not-understood = I do not understand this message yet. What would you like to do?
not-understood-again = Sorry, I still do not understand.
channel-telegram = Telegram
channel-zalo = Zalo

## Commands
command-start = Begin
    .words = begin
command-menu = What I can do
    .words = menu
command-baocao = Send a report
    .words = report | send a report
command-hoi = Ask about policy
    .words = ask about policy
command-lienhe = Ask the person in charge
    .words = ask staff | contact
command-toi = My data
    .words = my data | account
command-trogiup = Help
    .words = help
command-huy = Cancel
    .words = cancel | stop
command-ngonngu = Ngôn ngữ / Language
    .words = language
command-tonghop = See the totals
    .words = totals | see totals
command-conthieu = Who has not reported
    .words = missing | who has not reported
command-tula = Words not understood
    .words = unknown words | words
command-moi = Invite people
    .words = invite

## Common choices
choice-menu = Menu
    .words = menu
choice-yes = Yes
    .words = yes | y | right | correct | ok
choice-no = No
    .words = no | n | wrong
choice-cancel = Cancel
    .words = cancel | never mind
choice-again = Enter again
    .words = again | wrong | no
choice-reply = Reply
    .words = reply | answer
choice-pass-on = Send it to the person in charge
    .words = send to staff | pass it on
choice-later = Later
    .words = later | tomorrow
choice-keep = Keep
    .words = keep | no

## Menu
menu-greeting = Hello, how can I help?
menu-no-seat = Hello. You hold no position here at the moment. If you have an invite code, type it here.
menu-submit-report = Send a report
    .words = report | send a report
menu-totals = See the totals
    .words = totals
menu-missing = Who has not reported
    .words = missing
menu-unknown-words = Words not understood
    .words = unknown words
menu-invite = Invite people
    .words = invite
menu-contact = Contact the person in charge
    .words = contact | staff
menu-my-data = My data
    .words = my data
menu-help = Help
    .words = help

## Help
help-everyone =
    <b>A quick report</b>: type the figures as you would say them, for example:
    “hội viên 45, gia đình học tập 12, quỹ 3tr5”
    I write down what I understood; it is sent only when you confirm.

    <b>Question by question</b>: type “report” and I ask one thing after another.
    For none, type “0”. If you are interrupted, just leave it: you can go on at any time.

    <b>Training classes</b>: type “training” to see your classes, “check in” when you are there.

    <b>Policy questions</b>: just type your question and I answer with the source. What I do not know I pass on to the person in charge.

    <b>Zalo or Telegram as well</b>: type “link code” to get one; both then use the same account.

    Type “menu” to see what I can do, “cancel” to leave what is under way.
help-overseers =
    <b>For staff</b>: type “totals” for the figures, “missing” to see who has not reported and to remind them, “announce” to write to many, “invite” to make an invite code.
help-stranger = This is the reporting assistant of the organisation. To use it you need an invite code from the staff of your commune or province. When you have it, type it here. If you already use this on another Zalo or Telegram, type “link code” there to get one.
cancelled = I have stopped. The figures entered are still in the draft.

## First time
onboard-code = Welcome! I am the reporting assistant of the organisation. Please type the invite code that staff sent you (8 letters and digits).
onboard-not-a-code = I see no invite code in this message. A code has 8 letters and digits, such as K7MQ 4XRT.
onboard-no-code = Invite codes come from the staff in charge at your commune or province. Please call them for a code, then type it here. If you already use this on another Zalo or Telegram, type “link code” there to get one.
onboard-is-this-you = Are you <b>{ $name }</b>, { $position } – { $unit }?
onboard-seat = This code is for the { $position } – { $unit }. Is that you?
onboard-one-more-seat = This code adds the role of { $position } – { $unit }. Do you accept?
onboard-not-you = Thank you for saying so. The code has not been used. Please ask the staff who sent it to check.
onboard-name = What is your full name?
onboard-name-unclear = I could not read the name. Please type your full name, for example: Nguyễn Văn An.
onboard-welcome = Done. Good to have you here.
onboard-seat-added = Your new role has been added.
choice-no-code = I have no code
    .words = no code | none
choice-yes-me = Yes, that is me
    .words = yes | y | me | ok
choice-not-me = No, that is not me
    .words = no | n | not me
consent-text =
    Before we begin, please read this:
    • I keep your <b>name, phone number, position and messaging account</b>, and the figures you report.
    • They are used only for reporting and for the work of the organisation. The staff in charge above you can see them.
    • You can see, correct or erase them, or withdraw your consent, at any time by typing “my data”.
    (Law on Personal Data Protection no. 91/2025/QH15)

    Do you agree?
choice-agree = I agree
    .words = agree | i agree | yes | y | ok
choice-decline = I do not agree
    .words = decline | no | n | i do not agree
consent-declined = I keep nothing about you. If you change your mind, type the code again. You can still report to staff the old way.
honorific-question = How should I address you in Vietnamese?
honorific-set = The new form of address is noted.
honorific-choice-bac = Bác (elder)
    .words = bac
honorific-choice-co = Cô (Ms, older)
    .words = co
honorific-choice-chu = Chú (Mr, older)
    .words = chu
honorific-choice-anh = Anh (Mr)
    .words = anh | mr
honorific-choice-chi = Chị (Ms)
    .words = chi | ms
honorific-choice-em = Em (younger)
    .words = em
honorific-choice-dong-chi = Đồng chí (comrade)
    .words = dong chi
honorific-choice-anh-chi = Anh/chị (neutral)
    .words = neutral | any

## Language
language-question = Chọn ngôn ngữ / Choose a language
language-vi = Tiếng Việt
    .words = vietnamese
language-en = English
    .words = english
language-set = From now on I answer in English.

## My data
my-data =
    <b>What I keep about you</b>
    Name: { $name }
    Phone: { $phone }
    Form of address: { $honorific }
    Positions:
    { $seats }
    Channels:
    { $channels }
    Since: { $since }
    Consent given: { $consent }
    Reports sent: { $reports } · Messages received: { $messages }

    If the name or number is wrong, tell the person in charge.
my-data-seat = – { $title }, { $unit }
choice-change-honorific = Change the form of address
    .words = form of address
choice-change-language = Change the language
    .words = language
choice-erase = Erase my data
    .words = erase | delete
erase-question = Are you sure? I will erase your name, phone number and messaging account; you leave your role here and get no more messages. The figures you reported stay with the branch, without your name.
choice-erase-now = Erase now
    .words = erase | erase now | delete
erase-kept = Nothing has been erased.
erased = Your personal data have been erased. Thank you for your work. To come back, ask staff for a new code.

## Person in charge
contact-question = Type your question or message; I will pass it to the person in charge.
contact-sent = I have passed it on. I will tell you as soon as there is an answer.
contact-nobody = I have kept it, but nobody above you uses this channel yet. Please call the staff in charge.
contact-not-sent = Nothing was sent.
contact-no-seat = You hold no position here, so I do not know whom to ask. Please contact the staff who sent your code.
escalation-new = Message from <b>{ $title }, { $unit }</b>:
escalation-answered = The person in charge has answered your question:
escalation-answer = Answer: { $answer }
reply-question = Type your answer to { $unit }:
reply-sent = Your answer has been sent. Thank you.

## Inviting
invite-which = Invite somebody to which unit of { $unit }?
invite-which-of-many = Invite somebody to which unit of { $unit }? Type a part of its name to search.
invite-here = { $unit } itself
invite-position = Invite to { $unit } in which role?
unit-not-found = I find no unit called “{ $words }”.
invite-made = A code for <b>{ $position } – { $unit }</b> has been made. Forward the message below. It works once.
invite-to-forward =
    Invitation to the reporting assistant. Code: <b>{ $code }</b> (good until { $until })
    { $links }
choice-invite-another = Invite another
    .words = another

## Reports
report-no-seat = You have no role that reports. If this is a mistake, please tell the person in charge.
report-which-seat = For which unit do you report?
seat-choice = { $title } – { $unit }
report-which = { $unit }: which report would you like to send?
report-nothing-open = { $unit } has no open report now. I will tell you when there is one.
reportable-new = { $form }, { $period }
reportable-begun = { $form }, { $period } (begun, { $answered }/{ $asked })
reportable-sent = { $form }, { $period } (sent, can be corrected)
report-head = <b>{ $form }</b>, { $period }, { $unit }
report-goes-on = Let us go on with the rest.
report-correcting = This report has been sent (receipt { $receipt }). Change a line and send it again; the old version is kept.
question-count = ({ $at }/{ $of }) { $name }: how many ({ $unit })?
question-money = ({ $at }/{ $of }) { $name }: how much? (“3tr5”, “500 nghìn” are fine)
question-percent = ({ $at }/{ $of }) { $name }: how many percent?
question-status = ({ $at }/{ $of }) { $name }: recognised?
question-remark = ({ $at }/{ $of }) { $name }: in a few words, please.
question-own = ({ $at }/{ $of }) { $question }
question-current = Noted so far: { $value }
choice-same = As last time: { $value }
    .words = as last time | same | unchanged
choice-none = None (0)
    .words = none | zero | no
choice-status-yes = Yes, recognised
    .words = yes | y
choice-status-no = Not yet
    .words = no | not yet | n
choice-not-applicable = Not applicable
    .words = not applicable | n/a
choice-nothing-to-say = Nothing to say
    .words = nothing | no
choice-skip = Skip
    .words = skip | next
choice-back = Back
    .words = back | previous
confirm-value = { $name }: is this right?
confirm-previous = Last time: { $before }
confirm-this = Yes, { $value }
    .words = yes | y | right | ok
number-missing = I see no figure. Please type a number, such as 45; if there is none, type 0; if you do not know yet, type “later”.
number-too-large = This number is too large to be kept. Please check it.
number-not-whole = A whole number is needed here. Please check it.
number-range = Please give one number, not a range.
number-delta = Please give the total, not the change.
number-negative = The number cannot be below 0. Please check it.
number-garbled = I could not read this number. Please type it again.
text-too-long = This is too long. Please shorten it.
report-summary =
    Please check, and send if it is right:
    { $lines }
report-line = { $name }: { $value }
not-answered = not answered
report-which-line = Which line would you like to change?
choice-send = Send
    .words = send | yes | ok | right
choice-send-correction = Send the correction
    .words = send | yes | ok | right
choice-change = Change
    .words = change | wrong
report-kept = The draft is kept. Type “report” whenever you want to go on.
receipt =
    Received: <b>{ $form }</b>, { $period }, { $unit }.
    Receipt no. <b>{ $number }</b>, { $time } on { $day }. Thank you!
receipt-late =
    Received: <b>{ $form }</b>, { $period }, { $unit } (after the due day).
    Receipt no. <b>{ $number }</b>, { $time } on { $day }. Thank you!
receipt-correction =
    Received the correction of <b>{ $form }</b>, { $period }, { $unit }. The old version is kept.
    Receipt no. <b>{ $number }</b>, { $time } on { $day }. Thank you!
choice-next-report = Next report
    .words = next | next report

period-week = week { $index } of { $year }
period-month = month { $index }/{ $year }
period-quarter = quarter { $index }/{ $year }
period-half-1 = first half of { $year }
period-half-2 = second half of { $year }
period-year = year { $year }

## Totals
and-list = { $list }, { $item }
totals-which-seat = Whose figures would you like to see?
totals-which-period = Which period?
totals-head = <b>Totals for { $period } – { $unit }</b>
totals-coverage = Received: { $levels }{ $late ->
    [0] .
   *[other] { " " }({ $late } reports late).
}
totals-empty = There are no figures for this period yet.
totals-lines = { $lines }
totals-which-unit = { $unit }, { $period }: which unit?
totals-which-indicator = Which indicator in detail?
totals-by-unit =
    <b>{ $name }</b>, { $period }, { $unit }: { $total }
    { $lines }
by-unit-line = – { $unit }: { $value }
unit-line = { $unit } ({ $levels })
total-line = – { $name }: <b>{ $value }</b>
total-line-partly = – { $name }: <b>{ $value }</b> ({ $reported }/{ $expected } units)
total-none = no figure yet
total-ratio = { $value } % ({ $part }/{ $whole })
total-status = { $yes }/{ $answered } { $level }
total-status-partly = { $yes }/{ $answered } { $level } (of { $expected })
total-remarks =
    { $count } remarks
    { $lines }
total-remark = “{ $words }” ({ $unit })
level-coverage = { $received }/{ $expected } { $level }
level-province = provinces
level-district = districts
level-commune = communes
level-branch = branches
level-group = groups
report-not-sent = This report has not been sent.
report-sent =
    Receipt { $receipt }
    { $lines }
choice-by-unit = By unit
    .words = by unit | units
choice-by-indicator = By indicator
    .words = by indicator | indicators
choice-other-period = Other period
    .words = other period | period
choice-to-total = Back to the totals
    .words = back | totals

## Who has not reported
missing-reported = The report has just come in, so nobody was reminded.
missing-none = Everybody has sent the reports for { $period }.
missing-head = <b>{ $count } units have not sent everything for { $period }</b> (due { $due })
missing-lines = { $lines }
unit-in = { $unit } ({ $parent })
missing-line = – { $unit }: { $name }
missing-line-unreachable = – { $unit }: { $name }, not here yet, call { $phone }
missing-count = – { $unit }: { $count } units
choice-remind-all = Remind all ({ $count })
    .words = remind all | remind
choice-remind = Remind { $unit }
reminded = Reminded: { $sent }. Already reminded today: { $already }. Not reachable, please call: { $unreachable }.
reminded-quiet = It is not a good hour, so { $sent } people are reminded at 7 in the morning. Already reminded: { $already }. Not reachable, please call: { $unreachable }.

## Quick report
plain-text = { $text }
quick-head = This is what I understood for <b>{ $unit }, { $period }</b>:
quick-lines = { $lines }
quick-line = <n>Line </n>{ $at }. { $name }: <b>{ $value }</b> (“{ $words }”{ $before })
quick-line-other-period = <n>Line </n>{ $at }. { $name }: <b>{ $value }</b> (“{ $words }”{ $before }), kept under { $period }
quick-open = Still open: { $names }.
quick-open-more = Still open: { $names } and { $count } more.
quick-before = {"; last time "}{ $value }
quick-locked = Not taken: { $names }. The report for { $period } could be sent until { $day }.
quick-not-open = Not taken: { $names }. The report for { $period } opens on { $day }.
quick-doubtful = Not taken: { $names }. It is reported for { $period }; please name the period when you send it.
quick-elsewhere = Not taken: { $names }. Your unit's forms do not ask for it.
quick-other-unit = The message is about “{ $words }”, which is not yours. Which unit is it for?
quick-which-period = Which period is it for?
quick-dropped = Nothing was taken from that message.
quick-kept = All right, I keep these figures in the draft, unsent. Open it again when it suits you, look it over and send it.
quick-nothing = I could not take any figure. Please send it again, for example: “hội viên 45, quỹ 3tr5”.
quick-new-value = { $name }: what is the right number ({ $unit })?
quick-draft-kept = { $form }, { $period }: kept as a draft, not sent yet because this is missing: { $names }.
quick-same = { $form }, { $period }: the same as what was sent, so I did not send it again.
quick-still-open = { $count } items are still open; you can add them.
choice-right-send = Right, send
    .words = right | send | yes | y | ok | correct
choice-drop = Drop it
    .words = drop | drop it | cancel
choice-understood = I see
    .words = i see | ok
choice-leave-out = Leave this out
    .words = leave out | skip
choice-pick-unit = Choose the unit
    .words = choose the unit
choice-complete = Complete { $form }
    .words = complete
doubt-rest-kept = (Other figures understood: { $count }; you will see them all on one card.)
doubt-two-values = { $name }: I see two numbers in “{ $words }”. Which one is right?
doubt-range = { $name }: “{ $words }” is a range. Please give one number.
doubt-ambiguous = { $name }: how much is “{ $words }”?
doubt-money-unit = { $name }: how much money is “{ $words }”?
doubt-negative = { $name }: “{ $words }” is below 0. What is the right number?
doubt-fraction = { $name }: “{ $words }” is not a whole number. What is the right number?
doubt-delta = { $name }: “{ $words }” is a change. What is the total?
doubt-over-hundred = { $name }: “{ $words }” is above 100 %. What is the right number?
doubt-above-max = { $name }: “{ $words }” is unusually large. What is the right number?
doubt-unknown-name = What does “{ $words }” count?
doubt-no-name = What does “{ $words }” count?
doubt-garbled = I could not read the number in “{ $words }”. How much is { $name }?
doubt-too-large = The number in “{ $words }” is too large. How much is { $name }?
doubt-no-number = { $name }: “{ $words }” has no number. How much is it?
doubt-unchanged = { $name }: “{ $words }”. How much is it exactly?
doubt-period = “{ $words }”: for which period do you report?
doubt-two-units = “{ $words }”: two units are named. For which one do you report?

## Positions and forms of address
position-leader = { $level ->
    [branch] branch leader
    [group] group leader
   *[other] chair
}
    .words = leader | chair
position-deputy = { $level ->
    [branch] deputy branch leader
    [group] deputy group leader
   *[other] deputy chair
}
    .words = deputy
position-secretary = secretary
    .words = secretary
position-cadre = cadre
    .words = cadre
position-staff = full-time staff
    .words = staff
position-admin = administrator
    .words = admin
honorific-bac = you
honorific-co = you
honorific-chu = you
honorific-anh = you
honorific-chi = you
honorific-em = you
honorific-dong-chi = you
honorific-anh-chi = you

## Refusals: invites, seats
refusal-invite-unknown = I do not find this code. Please check each letter; a code has 8 characters and never a 0 or a 1.
refusal-invite-used = This code has been used already. Please ask the sender for a new one.
refusal-invite-expired = This code is no longer good. Please ask the sender for a new one.
refusal-invite-too-many-tries = Too many wrong codes. Please wait an hour and try again, or ask the sender to look at it with you.
refusal-seat-taken = { $unit } already has a leader who uses this service. After a handover, please tell the people in charge above so that they change it.

## Import: the table of problems
import-table-file = File
import-table-row = Row
import-table-column = Column
import-table-problem = To be changed
import-column-code = Unit code
import-column-unitCode = Unit code
import-column-name = Name
import-column-position = Position
import-problem-file-not-found = This file cannot be opened. Check its name and folder.
import-problem-file-too-large = The file is too large (at most { $megabytes } MB). Split it.
import-problem-file-not-a-spreadsheet = This is no spreadsheet that can be read. Save it as .xlsx or .csv.
import-problem-file-old-excel = This is an old Excel file (.xls). Open it and save it as .xlsx.
import-problem-file-not-utf8 = The letters in this file cannot be read. Save it as “CSV UTF-8” or .xlsx.
import-problem-file-empty = The file is empty.
import-problem-nothing-recognised = No known header was found. Units need the columns: unit code, unit name, level, parent code. People need: unit code, name, position.
import-problem-column-missing = The column “{ $column }” is missing.
import-problem-column-twice = The column “{ $value }” means the same as an earlier one. Keep one of them.
import-problem-code-missing = The unit code is missing.
import-problem-code-twice = The code { $value } is in row { $row } already.
import-problem-code-too-long = The code is longer than 40 characters.
import-problem-name-missing = The name is missing.
import-problem-name-bad = “{ $value }” does not look like a name.
import-problem-level-missing = The level is missing: province, commune, branch or group.
import-problem-level-unknown = The level “{ $value }” is not understood. Write province, commune, branch or group.
import-problem-level-changed = { $unit } is there with another level, and a unit's level does not change. Use a new code if it is another unit.
import-problem-level-order = The parent { $value } must be of a higher level than this unit.
import-problem-parent-unknown = There is no unit with the code { $value }.
import-problem-parent-cycle = These units are each other's parents in a circle. Look at the parent { $value } again.
import-problem-parent-closed = The parent { $value } is closed.
import-problem-parent-other-organisation = This unit belongs to its parent's organisation, not to { $value }.
import-problem-organisation-kind-missing = It is not clear which kind of organisation { $value } is. Add a column “organisation kind”: Khuyến học, Phụ nữ or Đoàn Thanh niên.
import-problem-organisation-kind-unknown = The kind of organisation “{ $value }” is not understood. Write Khuyến học, Phụ nữ or Đoàn Thanh niên.
import-problem-organisation-kind-changed = The organisation { $value } is there with another kind, and the kind does not change.
import-problem-organisation-changed = This unit belongs to another organisation and cannot move to { $value }.
import-problem-organisation-differs = It says “{ $value }”, but an earlier row of the same organisation says “{ $other }”.
import-problem-unit-closed = The unit { $value } is closed.
import-problem-unit-unknown = There is no unit with the code { $value }. Import the units first, or together.
import-problem-opened-too-late = The first day must be before { $day }: from then on the unit is at work, or has another name or parent.
import-problem-number-bad = “{ $value }” is no whole number.
import-problem-number-negative = The number must not be negative: { $value }.
import-problem-number-too-large = The number is too large: { $value }.
import-problem-date-bad = “{ $value }” is no date. Write it like 01/07/2025.
import-problem-phone-bad = “{ $value }” is no phone number. Write one number, like 0912345678.
import-problem-phone-two-names = The number { $value } stands for { $name } in another row. One number a person; leave it empty where there is none.
import-problem-phone-of-another = The number { $value } is that of somebody else who has joined. Check the number, or hand the seat over.
import-problem-position-missing = The position is missing.
import-problem-position-unknown = The position “{ $value }” is not understood. Write leader, deputy, secretary, cadre, staff or admin.
import-problem-full-time-unknown = “{ $value }” is not understood. Write full-time or concurrent.
import-problem-seat-twice = { $value } holds this position in an earlier row already.
import-problem-two-leaders = { $value } has a leader in row { $row } already. One for each unit.

## Figures
figure-count = { $value } ({ $unit })
figure-money = { $value } đồng
figure-percent = { $value } %
figure-yes = recognised
figure-no = not yet
figure-not-applicable = not applicable
figure-remark = { $text }
look-again =
    Something looks unusual. Is it right?
    { $lines }
warning-rule = { $name } ({ $value }) is more than { $otherName } ({ $otherValue }).
warning-above-maximum = { $name }: { $value } is unusually many (usually { $limit } at most).
warning-below-minimum = { $name }: { $value } is unusually few.
warning-jump = { $name }: { $before } → { $value }.
warning-above-population = { $name }: { $value }, more than the inhabitants ({ $limit }).
warning-above-households = { $name }: { $value }, more than the households ({ $limit }).
warning-cross-check = { $name }: you wrote { $value }; the figures give { $computed }.
nudge-report =
    { $unit } has not sent everything for { $period } yet (due { $due }):
    { $forms }
    Type the figures here, or press the button and I ask one by one.
nudge-form = – { $name }
nudge-open = Report now
    .words = report | report now

## Refusals
refusal-not-allowed = You have no right to do this here.
refusal-not-found = I cannot find this any more.
refusal-report-locked = This report could be sent until { $day } and is now locked. To change it, please contact the person in charge.
refusal-report-not-open = This report opens on { $day }. Please send it then.
refusal-report-approved = This report has been approved and cannot be changed. Please ask the person in charge to reopen it.
refusal-report-incomplete = It cannot be sent yet; this is missing: { $names }.
refusal-value-negative = The number cannot be below 0.
refusal-value-too-large = This number is too large to be kept.
refusal-value-not-whole = A whole number is needed here.
refusal-value-out-of-range = Only { $minimum } to { $maximum } is possible here.
refusal-text-too-long = This is longer than { $maximum } characters. Please shorten it.
refusal-nothing-to-send = There is nothing new to send.
refusal-nothing-to-undo = Nobody has changed this entry, so there is nothing to undo.
refusal-answer-too-long = The answer is longer than { $most } characters. Please shorten it.
refusal-own-proposal = A change that you proposed needs somebody else to approve it.
refusal-word-taken = “{ $words }” means something else already, so it cannot name this item.
refusal-already-answered = This message has been answered already.

doubt-status = { $name }: has it been recognised?
doubt-garbled-unnamed = I cannot read “{ $words }”. Please type it again, for example “hội viên 45”.
doubt-too-large-unnamed = “{ $words }” is too large, I cannot note it.

## Free messages
ask-question = I cannot answer this yet. Shall I pass your question on to the person in charge?
ask-reply = No announcement waits for your answer here. Shall I pass this on to the person in charge?
ask-message = I cannot do this by myself. Shall I pass this on to the person in charge?
ask-complaint = I am sorry for the trouble, and thank you for saying so. Shall I pass this on to the person in charge?
choice-send-on = Send
    .words = send | yes | ok | please do | pass it on
talk-hello = Hello! Type your figures as you would say them, or choose something below.
talk-thanks = You are welcome.
talk-wish = Thank you, and all the best to you.
talk-bye = Goodbye!
talk-ack = All right. Write whenever you need me.
talk-group = This seems to be meant for everybody. Only I read it here, so please send it to the group.
talk-forwarded = Thank you for sharing. I take no figures from news.
talk-later = All right. Type “report” whenever you have time. What you have answered is kept in the draft.
past-which-seat = Which unit's reports?
past-which = Which of the reports that were sent?
past-none = { $unit } has not sent a report here yet.
choice-past-reports = Sent reports
    .words = sent reports | earlier reports

## Words not understood in reports
word-question = What is “{ $words }”? It was in { $count } messages, for example: “{ $example }”.
word-picked = Senders picked: { $picks }.
word-name = Which item is “{ $words }”? Type the name of the item, for example “học bổng”.
word-name-unknown = I found no item “{ $words }”. Please type another name.
word-explained = From now on “{ $words }” is { $name }.
word-ignored = All right, “{ $words }” names no item.
word-forgotten = The old meaning of “{ $words }” is gone.
word-none = No more words wait to be explained.
word-learnt = Words that were explained. Choose one to drop its meaning.
word-none-learnt = No words were explained yet.
choice-word-other = Another item
    .words = another item | other
choice-word-no-name = Not the name of an item
    .words = not a name
choice-word-later = Later
    .words = later | skip
choice-word-forget = Drop “{ $words }”: { $name }
choice-words-learnt = Words learnt
    .words = words learnt
choice-undo = Undo
    .words = undo
choice-close = Close
    .words = close | done

## Policy questions
faq-ask = Type your question, for example: “Gia đình học tập đến năm 2030 phải đạt bao nhiêu phần trăm?”
faq-question = <b>{ $question }</b>
faq-uncertain = Please note: { $text }
faq-source = Source: { $sources }
faq-sources =
    Sources:
    { $sources }
faq-source-document = { $number } of { $day }, { $issuer }{ $article }
faq-source-document-former = { $number } of { $day }, { $issuer }{ $article } (no longer in force)
faq-source-undated = { $number }, { $issuer }{ $article }
faq-source-undated-former = { $number }, { $issuer }{ $article } (no longer in force)
faq-source-guidance = Guidance and reference: { $text }
faq-source-practice = Established practice: { $text }
faq-source-product = { $text }
faq-article = {", "}{ $article }
faq-outdated =
    I used to answer this from a document that is no longer in force, so I do not answer from it any more:
    { $sources }
faq-see-also = Close to it, if you need:
faq-did-you-mean = Did you mean one of these?
faq-pass-on = Shall I pass this question on to the person in charge?
faq-glad = Thank you for telling me.
faq-sorry = I am sorry, that was not what you asked.
contact-joined = Somebody has asked this already and the person in charge will answer. You will get the answer as soon as there is one.
escalation-handed-up = A question from <b>{ $unit }</b>, passed up from below:
escalation-waits = This message from <b>{ $unit }</b> has waited for an answer for more than { $days } days:
choice-none-of-these = None of these
    .words = none of these | none | no
choice-useful = Helpful
    .words = helpful | useful
choice-not-it = Not what I asked
    .words = not what i asked

## The collection of questions (staff)
faq-desk = The collection has { $count } questions. Choose what to do, or type a few words to search.
faq-find = Type a few words of the question you look for.
faq-found = Choose the one to see:
faq-found-none = Nothing was found for “{ $words }”.
faq-due = { $count } entries are due for review:
faq-due-none = Nothing is due for review.
faq-variants = Other ways to ask: { $variants }
faq-no-variants = none yet
faq-status-published = State: in use.
faq-status-refer = State: no source is known, passed on to a person.
faq-status-draft = State: draft, not in use.
faq-status-retired = State: no longer in use.
faq-review-document-ended = To review: a document it cites is no longer in force.
faq-review-older-than-a-year = To review: nobody has looked at it for a year.
faq-review-in-force-ended = To review: the rule it tells has run out.
faq-history =
    History:
    { $lines }
faq-change = { $day }: { $what }
faq-did-imported = imported from a file
faq-did-added = added
faq-did-edited = edited
faq-did-retired = taken out of use
faq-did-restored = put back into use
faq-did-reviewed = reviewed, still right
faq-did-undone = undone
faq-type-question = Type the question as people ask it:
faq-type-answer = Type the answer (600 characters at most):
faq-type-source = Type the source: the number of a document, or the name of the guidance and who issued it.
faq-type-variant = Type another way to ask this:
faq-preview = People will see this:
faq-not-saved = All right, nothing was saved.
faq-saved = Saved.
faq-proposed = Noted. The change waits for a second person.
faq-approval-on = From now on every change needs a second person.
faq-approval-off = From now on changes take effect at once.
faq-asked = Questions without an answer that helped, the most asked first:
faq-asked-none = No questions are waiting.
faq-asked-one = Asked { $count } times. Add an answer, or is it one of these?
faq-which-document = Which document is no longer in force? Type its number, for example “387/QĐ-TTg”.
faq-many-documents = Several documents match “{ $words }”. Please type more of the number.
faq-no-document = There is no document “{ $words }” in the table.
faq-end-document = From today { $number } is no longer in force? Entries that cite it stop answering until they are reviewed.
faq-document-ended = Noted: { $number } is no longer in force.
faq-approve = A change waits for approval ({ $what }):
faq-approve-none = No change waits for approval.
faq-decided = Your decision was noted.
reply-passed-up = I have passed it up.
reply-nobody-above = Nobody above uses this channel yet.
reply-which-entry = Choose an entry as the answer, or type a few words to find another:
reply-entry-outdated = That entry cannot be used any more. Please choose another.
reply-sent-to-many = I have sent your answer to { $count } people who asked the same. Thank you.
faq-digest = { $count } questions have no answer or none that helped. Asked most:
faq-digest-line = { $count } times: “{ $words }”
command-faq = The collection of questions
    .words = faq | questions
menu-faq = Ask about policy
    .words = ask | ask a question
menu-faq-desk = The collection of questions
    .words = collection
choice-faq-find = Find and edit
    .words = find
choice-faq-add = Add a question
    .words = add
choice-faq-due = Due for review ({ $count })
    .words = review
choice-faq-asked = What people ask ({ $count })
    .words = what people ask
choice-faq-document = A document ended
    .words = document ended
choice-faq-approve = Approve changes ({ $count })
    .words = approve changes
choice-approval-on = Ask for a second person
    .words = approval on
choice-approval-off = No second person
    .words = approval off
choice-faq-variant = Add a way to ask
    .words = add a way to ask
choice-faq-reviewed = Still right
    .words = still right
choice-faq-restore = Use again
    .words = use again
choice-faq-retire = Stop using
    .words = stop using
choice-asked-group = { $words } ({ $count })
choice-approve = Approve
    .words = approve
choice-decline-change = Decline
    .words = decline
choice-save = Save
    .words = save
choice-edit-question = Edit the question
    .words = edit question
choice-edit-answer = Edit the answer
    .words = edit answer
choice-edit-source = Edit the source
    .words = edit source
choice-see-entry = See it
    .words = see
choice-reply-entry = Use an existing answer
    .words = existing answer
choice-reply-up = Pass it up
    .words = pass up
choice-save-as-entry = Save as a question and answer
    .words = save as a question
choice-faq-word = Explain a word
    .words = explain a word
choice-faq-no-question = Not a policy question
    .words = not a question
choice-faq-on = Go on
    .words = go on
faq-which-word = Choose the word of this question to explain, or type it:
faq-type-word = Type the word of this question to explain:
faq-word-means = What does “{ $words }” mean? Type the usual way to say it, for example “gia đình học tập”.
faq-word-taught = From now on I take “{ $words }” for “{ $means }”.
faq-word-forgotten = The meaning of “{ $words }” is gone.
only-text-or-photo = Please type the answer, or send a photo.
escalation-answer-photo = The answer is the photo above.
choice-topic-keep = Send me questions of this topic
    .words = send me
choice-topic-leave = No more questions of this topic
    .words = no more
faq-topic-kept = From now on questions of this topic that I cannot answer come to you first.
faq-topic-left = From now on questions of this topic go to those in charge again.
faq-question-too-long = The question is longer than { $most } characters. Please shorten it.

## Documents
document-plain = { $value }
document-count = { $count }
document-share = { $part }/{ $whole }
document-number = No.
document-name = Full name
document-title = Position
document-unit = Unit
document-commune = Commune
document-phone = Phone
document-signature = Signature
document-page = Page { $page }/{ $pages }
document-sign-in = Sign-in sheet
document-when = Time: { $when }
document-where = Place: { $place }
document-when-unknown = time not fixed yet
document-when-start = { $time } on { $day }
document-when-span = { $time } to { $until } on { $day }
document-when-days = { $time } on { $day } to { $until } on { $lastDay }
document-one-day = { $from }
document-days = { $from } to { $until }
document-check-in = Check-in
document-check-in-code = Check-in code
document-check-in-scan = Point the camera of your phone at the square above, then press Start.
document-check-in-open = Open the chat with Cầu Nối on your phone.
document-check-in-type = Or type { $code } and send it to Cầu Nối.
document-check-in-weak-signal = Send it even when the signal is weak: sent during the class, it counts.
document-calendar = Calendar
document-bring = Bring along: { $what }
document-country = SOCIALIST REPUBLIC OF VIET NAM
document-motto = Independence - Freedom - Happiness
document-certificate = Certificate
document-certifies = This is to certify that
document-completed = has completed the training course
document-held = Held: { $days }
document-held-at = Held: { $days }, at { $place }
document-certificate-number = No. { $number }
document-issued = { $day }/{ $month }/{ $year }
document-issued-at = { $place }, { $day }/{ $month }/{ $year }
document-participants = List of participants
document-answer = Answer
document-answer-yes = Coming
document-answer-no = Not coming
document-answer-maybe = Not sure
document-place = Seat
document-place-going = Has a seat
document-place-waiting = Waiting list
document-reason = Reason
document-substitute = Substitute
document-attendance = Attendance
document-attendance-present = Present
document-attendance-late = Late, to be approved
document-attendance-refused = Not counted
document-checked-in-at = Checked in at
document-certificate-no = Certificate number
document-delivery-list = Deliveries and receipts
document-missing-list = Not acknowledged yet
document-channel = Channel
document-channel-name = { $channel ->
    [telegram] Telegram
    [zalo] Zalo
   *[other] { $channel }
}
document-state = State
document-state-name = { $state ->
    [queued] Waiting to be sent
    [held] Paused
    [sending] Being sent
    [sent] Sent
    [unknown] Not known whether it arrived
    [failed] Could not be sent
    [cancelled] Cancelled
    [unreachable] Cannot be reached
   *[other] Not sent
}
document-failure = Why it could not be sent
document-failure-name = { $failure ->
    [not-joined] Does not use Cầu Nối yet
    [blocked] Blocked the messages
    [gone] The account no longer exists
   *[other] Error while sending
}
document-sent-at = Sent at
document-acknowledged-at = Acknowledged at
document-call-list = People to call
document-called = Result of the call
document-ledger = Training ledger
document-day = Day
document-topic = Topic
document-organiser = Held by
document-classes = Classes
document-attendances = Attendances
document-people = People
document-summary = Summary
document-published-at = Sent at { $time } on { $day }
document-figure-recipients = people to reach
document-figure-delivered = delivered
document-figure-acknowledged = acknowledged
document-figure-unreachable = could not be reached
document-figure-invited = people invited
document-figure-going = said yes
document-figure-present = present
document-figure-silent = no answer and not there
document-acknowledged-by-commune = Acknowledged, by commune
document-present-by-commune = Present, by commune
document-other-communes = { $count } other communes
document-coverage = Figures of { $people } people in { $communes } communes, at { $time } on { $day }.

## Announcements
command-thongbao = Announcements, training invitations
    .words = announce | announcement | announcements
menu-announce = Send an announcement
    .words = announce | announcement
announce-which-seat = On behalf of which unit are you writing?
announce-desk = Announcements. What would you like to do?
choice-announce-notice = Notice
    .words = new notice
choice-announce-training = Training
    .words = class
choice-announce-contest = Contest
    .words = contest
choice-announce-commendation = Commendation
    .words = commend
choice-drafts = Drafts ({ $count })
    .words = drafts
choice-sent = Sent
    .words = sent
choice-proposals = To approve ({ $count })
    .words = to approve
announce-approval-on = From now on a second person has to approve each announcement before it is sent.
announce-approval-off = From now on announcements are sent at once, without a second person.
announce-title-notice = New notice: type the title, for example “Meeting of branch leaders in October”. Or pick a template.
announce-title-training = New class: type the title, for example “Digital skills training”. Or pick a template.
announce-title-contest = New contest: type its name. Or pick a template.
announce-title-commendation = Commendation: type the title. Or pick a template.
choice-copy-earlier = Copy an earlier one
    .words = copy
announce-copy-which = Which announcement shall I copy?
announce-drafts = Announcements not sent yet. Pick one:
announce-no-drafts = There are no drafts.
announce-sent-which = Announcements that were sent. Pick one to look at:
announce-none-sent = No announcement has been sent yet.
announce-listed = { $title }{ $state ->
    [proposed] { " " }(waiting for approval)
    [scheduled] { " " }(waiting for its time)
    [paused] { " " }(paused)
    [stopped] { " " }(stopped)
    [withdrawn] { " " }(withdrawn)
   *[other] {""}
}
announce-untitled = No title yet
template-meeting = Template: meeting
    .words = meeting
template-meeting-title = Invitation to a meeting
template-meeting-ask = Type time, day, place and agenda:
template-meeting-body =
    You are invited to a meeting.
    { $details }
    Please be on time.
template-papers = Template: papers to hand in
    .words = papers
template-papers-title = Papers to hand in
template-papers-ask = Type which papers, to whom, and by which day:
template-papers-body =
    Please hand in these papers:
    { $details }
    If anything is unclear, ask right here.
template-class = Template: training
    .words = training template
template-class-title = Invitation to training
template-class-ask = Type what the class is about and who should come (I ask for time and place afterwards):
template-class-body =
    You are invited to a training class.
    { $details }
    Please say whether you come.
template-contest = Template: contest
    .words = contest template
template-contest-title = Invitation to a contest
template-contest-ask = Type the name of the contest, its rules, the prizes, and by when to register:
template-contest-body =
    You are invited to take part in a contest.
    { $details }
    If you want to know more, ask right here.
template-honours = Template: list of those honoured
    .words = honours
template-honours-title = Commendation
template-honours-ask = Type the achievement and the people who are honoured, one on each line:
template-honours-body =
    The association commends:
    { $details }
    Congratulations and thank you.
announce-write-title = Type the title:
announce-write-body = Type the text, or send a photo or file with a caption, or forward me the message to send:
announce-write-file = Send the photo or file to enclose:
announce-only-text-or-file = Here I take text, a photo or a file. Please send it again.
announce-file-kept = Enclosed. Now please type the text.
announce-card = { $state ->
    [proposed] <b>This announcement waits for a second person</b>
    [scheduled] <b>This announcement waits for its time</b>
   *[other] <b>Draft. People will see this:</b>
}
announce-card-at = To be sent at { $time } on { $day }.
announce-card-to =
    <b>Goes to</b>:
    { $lines }
announcement-head =
    <b>{ $title }</b>
    { $unit }
announcement-test = (A test: nobody but you gets it.)
announce-with-photo = With a photo.
announce-with-file = With a file.
announce-in-waves = In { $waves } waves, { $minutes } minutes apart.
announce-is-urgent = Urgent: sent at night too.
announce-not-urgent = It is no longer urgent.
choice-send-announcement = Send
    .words = send | send now
choice-at-a-time = At a time
    .words = schedule | later today
choice-audience = Recipients
    .words = recipients
choice-edit-title = Change the title
    .words = title
choice-edit-body = Change the text
    .words = text
choice-add-file = Add a photo or file
    .words = add photo | add file
choice-remove-file = Remove the photo or file
    .words = remove photo | remove file
choice-event-details = Class details
    .words = details
choice-send-test = Send me a test
    .words = test
choice-erase-draft = Delete the draft
    .words = delete draft
choice-erase-draft-now = Delete now
    .words = delete now | delete
choice-recall = Take it back to change it
    .words = recall
announce-recalled = I took it back. Change it and send it again.
announce-kept = I keep this draft. Open “Drafts” whenever you need it.
announce-erase = Do you really want to delete this draft?
announce-erased = The draft is deleted.
announce-test-sent = The test is in the message above.
announce-when = When shall it be sent? Type time and day, for example “7am tomorrow”, “14:00 20/12”, “monday 8am”.
announce-when-unclear = I did not understand the time, or it has passed. Please type it again, for example “7:30 tomorrow”.
choice-waves = Several waves
    .words = waves
choice-urgent = Urgent
    .words = urgent
choice-not-urgent = Not urgent any more
    .words = not urgent
announce-waves = How many waves, and how far apart? For example “3 waves, 30 minutes apart”.
announce-waves-unclear = I did not understand. Type for example “3 waves, 30 minutes apart” (50 waves at most, no more than 24 hours apart).
choice-one-wave = All at once
    .words = at once
announce-urgent-why = Why does it have to go out even at night? Type the reason; I keep it.
announce-urgent-because = Urgent, because: { $reason }
announce-type-count = This announcement goes to <b>{ $count } people</b>. If that is right, type { $count } to send it.
announce-now-proposed = I have passed it to a second person. Once it is approved it is sent, and I tell you.
announce-now-sending = Sending to { $count } people.{ $unreachable ->
    [0] {""}
   *[other] { " " }{ $unreachable } more cannot be written to and have to be called.
}
announce-now-quiet = It is too late to write to people now. I will send it at { $time } on { $day }.
announce-now-scheduled = I will send it at { $time } on { $day }, to those who hold a position then.
audience-count = Recipients: <b>{ $count }</b>
audience-commune = – { $name }: { $count } people
audience-other-communes = – { $communes } more places: { $count } people
audience-above-communes = Above the communes
audience-channel = – By { $channel }: { $count } people
audience-unreachable = – Cannot be written to: { $count } people ({ $reasons })
audience-reason-not-joined = not joined { $count }
audience-reason-blocked = blocked { $count }
audience-reason-gone = account gone { $count }
audience-everybody = – Everybody below
audience-picked = – { $count } people picked one by one
audience-positions = – Positions: { $list }
audience-levels = – Levels: { $list }
audience-full-time = – Full-time
audience-concurrent = – Concurrent
audience-not-reported = – Has not sent in everything of the open period
audience-not-trained-topic = – Not yet trained in “{ $topic }”
audience-not-trained-year = – Has not come to any class in { $year }
audience-answered = – Answer to the earlier class: { $list }
audience-without = – Left out: { $count } people and units
audience-question = What else shall decide who gets it?
choice-audience-everybody = Everybody below
    .words = everybody
choice-audience-positions = Position
    .words = positions
choice-audience-levels = Level
    .words = levels
choice-audience-time = Full-time or concurrent
    .words = full-time or concurrent
choice-audience-not-reported = Not yet reported
    .words = not reported
choice-audience-topic = Not yet trained
    .words = not trained
choice-audience-event = By answer to an earlier class
    .words = earlier class
choice-audience-people = Pick people
    .words = pick
choice-audience-without = Leave out
    .words = leave out
choice-done = Done
    .words = done
choice-chosen = ✓ { $what }
choice-not-chosen = { $what }
audience-position-leader = leaders
audience-position-deputy = deputies
audience-position-secretary = secretaries
audience-position-cadre = cadres
audience-position-staff = staff
audience-position-admin = administrators
audience-which-positions = Choose positions (several if you like), then “Done”:
audience-which-levels = Choose levels (several if you like), then “Done”:
audience-which-time = To whom shall it go?
choice-full-time = Full-time
    .words = full-time
choice-concurrent = Concurrent
    .words = concurrent
choice-both = Both
    .words = both
audience-which-topic = Not yet trained in what? Type the topic, or choose:
choice-any-topic-this-year = Any class this year
    .words = this year
choice-drop-filter = Drop this condition
    .words = drop
audience-which-event = The answers to which class?
audience-no-event = No class has been sent from this unit yet.
audience-which-answers = Those who answered what?
audience-answer-yes = coming
    .words = yes
audience-answer-no = not coming
    .words = no
audience-answer-maybe = not sure
    .words = maybe
audience-answer-none = no answer yet
    .words = none
audience-people-search = Type a part of a name, and choose “Done” when you have everybody.
audience-people-found = Choose people, type another name to look on, or choose “Done”:
audience-without-search = Type a part of the name of a person or unit to leave out, and choose “Done” at the end.
audience-without-found = Choose people or units to leave out, type another name to look on, or choose “Done”:
audience-person = { $name } ({ $unit })
audience-unit = all of { $unit }
audience-nobody-found = I found nobody called “{ $words }”.

announcement-proposed = { $unit } would like to send the announcement “{ $title }”. Please look at it and approve.
choice-see-and-approve = Look and approve
    .words = look | approve
announce-to-approve = An announcement waits for your approval:
choice-approve-announcement = Approve
    .words = approve
choice-return-announcement = Send back
    .words = send back | return
announce-approved = You have approved it.
announce-approve-later = It still waits for you.
announce-return-why = Say briefly what should be changed:
announce-returned = I sent it back to the author.
announcement-was-approved = The announcement “{ $title }” was approved.
announcement-was-returned = The announcement “{ $title }” was sent back to be changed.
announcement-was-not-sent = The scheduled announcement “{ $title }” was not sent, because its author no longer holds the position. Please look at it and send it.
choice-see-announcement = Look at it
    .words = look

announcement-progress-sending =
    <b>Sending “{ $title }”</b>
    Sent { $sent }, failed { $failed }, left { $left }. About { $minutes } minutes to go.
announcement-progress-done =
    <b>“{ $title }” has been sent</b>
    Sent { $sent }, failed { $failed }.
announcement-progress-paused =
    <b>“{ $title }” is paused</b>
    Sent { $sent }, failed { $failed }, left { $left }.
announcement-progress-stopped =
    <b>“{ $title }” was stopped</b>
    Sent { $sent }, failed { $failed }.
announcement-progress-withdrawn =
    <b>“{ $title }” was withdrawn</b>
    Sent before that { $sent }, failed { $failed }.
choice-pause-sending = Pause
    .words = pause
choice-resume-sending = Go on
    .words = go on | resume
choice-stop-sending = Stop for good
    .words = stop for good
announce-pause-done = Paused; { $count } messages are left.
announce-resume-done = Going on with the { $count } messages left.
announce-stop-done = Stopped; { $count } messages will not be sent.
announce-stop = Those who have not got it will not get it any more. Are you sure?
choice-stop-now = Stop now
    .words = stop now
announce-receipts = Acknowledged: <b>{ $acknowledged }/{ $reached }</b>
announce-commune-receipts = – { $name }: { $acknowledged }/{ $reached }
choice-missing-announcement = Who has not ({ $count })
    .words = who has not
choice-remind-announcement = Remind once
    .words = remind
choice-questions-announcement = Questions ({ $count })
    .words = questions
choice-correct-announcement = Correct
    .words = correct
choice-withdraw-announcement = Withdraw
    .words = withdraw
choice-delivery-list = Delivery list (Excel)
    .words = delivery list
choice-missing-list = Not acknowledged (Excel)
    .words = not acknowledged
choice-call-list = To call (Excel)
    .words = call list
choice-announcement-picture = Summary picture
    .words = picture
export-delivery-list = Who it was sent to, and who has acknowledged it:
export-missing-list = Who has not acknowledged it:
export-call-list = Who has to be called:
export-announcement-picture = The summary:
announce-all-acknowledged = Everybody has acknowledged it.
announce-missing = <b>{ $count } people have not acknowledged it</b>:
announce-missing-line = – { $name }, { $unit }, { $phone }
announce-reminded = Reminded { $sent } people. Not reminded, because they were reminded of something else today: { $already }.
announce-reminded-quiet = It is too late to write to people now; at 7 in the morning I will remind { $sent } people. Reminded of something else: { $already }.
announcement-reminder = Have you read the announcement “{ $title }”? If so, please answer.
announce-correct-which = What shall be corrected?
announce-corrected = Corrected for { $count } people who got it. The others get the new version.
announcement-correction = <b>Correction</b>
announce-withdraw = Everybody will see that this announcement no longer holds. Are you sure?
choice-withdraw-now = Withdraw now
    .words = withdraw now
announce-taken-back = Withdrawn; I tell the { $count } people who got it.
announcement-withdrawn = The announcement “{ $title }” was withdrawn.

choice-acknowledge = Got it
    .words = got it | received
choice-ask-author = Ask
    .words = ask
acknowledged-first = Thank you, I noted that you got it.
acknowledged-again = I had noted before that you got it.
acknowledged-withdrawn = This announcement was withdrawn.
acknowledged-test = This is a test, so I noted nothing.
announcement-ask = Type your question; I pass it to the sender of the announcement.
choice-ask-sender = Ask the sender of the announcement
    .words = ask the sender
announcement-asked = I passed it to the sender of the announcement. I tell you as soon as there is an answer.
announcement-offer = Shall I pass this to the sender of the announcement?
announcement-question-new = <b>{ $seat }, { $unit }</b> asks about the announcement “{ $title }”:
announce-questions = Questions about this announcement:
announce-question-open = { $unit }: “{ $words }”
announce-question-answered = (answered) { $unit }: “{ $words }”
announcement-answer-ask = { $unit } asks about “{ $title }”. Type your answer:
announcement-answer-sent = I sent your answer to who asked.
announcement-share = Shall everybody who got the announcement get this question and answer?
choice-share-answer = Send the answer to everybody
    .words = send to everybody | yes
announcement-not-shared = Only who asked gets the answer.
announcement-shared = I sent it to { $count } people.
announcement-answered = The answer to your question about “{ $title }”:
announcement-answer-shared = Somebody asked about the announcement “{ $title }”:
refusal-announcement-moved-on = This announcement has moved on, so that can no longer be done.
refusal-announcement-incomplete = It cannot be sent yet: the title, the text or the details of the class are missing.
refusal-audience-empty = There is nobody to send it to. Please choose the recipients again.
refusal-count-differs = The number you typed does not match. This announcement goes to { $count } people.
refusal-nobody-to-approve = A second person has to approve this announcement, but nobody else here or above uses this channel yet.
refusal-time-passed = That time has passed. Please choose another.
refusal-reminded-already = People were reminded of this announcement once already.

## Training
command-taphuan = Training classes
    .words = training | classes | my classes
command-diemdanh = Check in
    .words = check in | i am here
menu-training = Training classes
    .words = training | classes
choice-leave-empty = Leave empty
    .words = leave empty | empty | none
event-when = { $time } on { $day }
event-when-span = { $time } to { $until } on { $day }
event-when-days = { $time } on { $day } to { $until } on { $lastDay }
event-when-unknown = time not known yet
event-line = { $name }, { $when }
event-facts = { $lines }
event-fact-name = Class: <b>{ $name }</b>
event-fact-when = Time: { $when }
event-fact-place = Place: { $place }
event-fact-map = How to get there: { $link }
event-fact-online = You join from your phone: I send the link half an hour before.
event-fact-bring = Please bring: { $bring }
event-fact-capacity = Seats: { $count }
event-fact-deadline = Answer before: { $when }
event-change-when = Time: { $before } → <b>{ $after }</b>
event-change-place = Place: { $before } → <b>{ $after }</b>
event-moved =
    The class <b>{ $name }</b> has changed:
    { $lines }
event-asked-again = Can you come?
event-cancelled = This class will not take place: { $event }. We are sorry.
event-lacks-time = The class has no time yet.
event-lacks-future = The time of the class has passed.
event-lacks-place = The class has no place yet.
event-ask-topic = What is the class about?
event-ask-when = When does it begin? For example “8:00 20/12”, or “8:00 to 11:00 20/12”.
event-ask-place = Where is it?
event-ask-capacity = How many seats are there? Type a number. Who answers first comes first; the others wait in line.
event-ask-deadline = Until when may people answer? For example “17:00 18/12”.
event-ask-bring = What should people bring?
event-ask-map = Paste a link that shows the way (it begins with https://).
event-ask-online = Paste the link to the online class (it begins with https://). I send it to those who come, half an hour before.
event-ask-materials = Type the materials or a link, or send a file. After the class I send it to those who came.
event-unclear-topic = Please type what the class is about.
event-unclear-when = I could not read a time, or it has passed. Please type it again, for example “8:00 20/12”.
event-unclear-place = Please type the place.
event-unclear-capacity = Please type a number, for example 40.
event-unclear-deadline = I could not read a time, or it has passed. Please type it again, for example “17:00 18/12”.
event-unclear-bring = Please type it.
event-unclear-map = I see no link. A link begins with https://
event-unclear-online = I see no link. A link begins with https://
event-unclear-materials = I got no materials. Type a text, paste a link or send a file.
event-more = Anything else? If not, choose Done.
event-own-link = Link of the online class: { $link }
event-own-materials = There are materials to send after the class.
event-details-kept = I have kept the details of the class.
event-choice-topic = Change what it is about
    .words = change topic | topic
event-choice-when = Change the time
    .words = change time | time
event-choice-place = Change the place
    .words = change place | place
event-choice-move = Move to another time or place
    .words = move | move the class
event-choice-capacity = Seats
    .words = seats | capacity
event-choice-deadline = Deadline for answers
    .words = deadline
event-choice-bring = What to bring
    .words = bring
event-choice-map = How to get there
    .words = map | way
event-choice-online = Online class
    .words = online
event-choice-materials = Materials
    .words = materials
event-reminder-day = A reminder: tomorrow is the class <b>{ $name }</b>.
event-reminder-hours = A reminder: the class <b>{ $name }</b> begins soon.
event-link = The class <b>{ $name }</b> is about to begin. Join here: { $link }
event-thanks = Thank you for coming to the class <b>{ $name }</b>.
event-materials = Materials of the class { $name }:
event-materials-file = The materials of the class { $name } are in the file above.
rsvp-yes = I will come
    .words = i will come | yes | coming | i come
rsvp-no = I will not come
    .words = i will not come | no | not coming
rsvp-maybe = Not sure yet
    .words = not sure | not sure yet | maybe
rsvp-change = Change my answer
    .words = change my answer | change answer
rsvp-question = Can you come?
rsvp-state-none = You have not answered yet.
rsvp-state-yes = You have a seat; you are on the list.
rsvp-state-no = You said that you do not come.
rsvp-state-maybe = You said that you are not sure yet. Please answer again when you know.
rsvp-state-waiting = The class is full. You are number { $number } on the waiting list. I tell you as soon as there is a seat.
rsvp-state-stale = You answered “{ $answer }” before the class was moved. Please look at it again.
rsvp-promoted = There is a seat for you now in { $event }. If you cannot come, please tell me.
rsvp-no-noted = I have noted that you do not come.
rsvp-reason = May we know why? Type the reason, or skip.
rsvp-name-substitute = Somebody comes instead
    .words = somebody comes instead | substitute
rsvp-no-reason = Skip
    .words = skip | no reason
rsvp-reason-kept = I have kept the reason. Thank you for telling early.
rsvp-no-kept = All right. Thank you for telling early.
rsvp-which-substitute = Who comes instead of you?
rsvp-substitute = { $name } – { $title }
rsvp-nobody = Nobody
    .words = nobody | no one
rsvp-substitute-invited = I have invited them. They will answer for themselves.
rsvp-substitute-asked = { $name } cannot come and asks you to come instead:
check-in-code = Type the check-in code that is shown in the room (6 letters and digits).
check-in-not-now = All right. When you have the code, type it here.
check-in-done = You are checked in to <b>{ $name }</b>. Enjoy the class.
check-in-already = You are on the list of <b>{ $name }</b> already.
check-in-late = This code has run out. I have told the organiser of <b>{ $name }</b>, who will decide.
check-in-late-waits = The organiser of <b>{ $name }</b> has not decided yet.
check-in-was-refused = The organiser of <b>{ $name }</b> does not count you as present. Please talk to the organiser.
late-waits = { $name } sent the check-in code late, for { $event }. Shall they count as present?
late-one = { $name } – { $unit } sent the code at { $when }. Shall they count as present?
late-accept = Count as present
    .words = count as present | accept | yes
late-refuse = Do not count
    .words = do not count | refuse | no
late-accepted = { $name } counts as present.
late-refused = Noted: { $name } does not count as present.
late-was-accepted = The organiser counts you as present at { $event }.
late-was-refused = The organiser does not count you as present at { $event }. If this is a mistake, please contact the organiser.
late-none = Nobody is waiting any more.
late-kept = All right, later.
feedback-asked = Please tell us what you think: three short questions.
feedback-open = Give feedback
    .words = give feedback | feedback
feedback-useful = (1/3) How useful was the class <b>{ $name }</b> for you? From 1 (little) to 5 (very).
feedback-clear = (2/3) How easy was it to follow? From 1 (hard) to 5 (easy).
feedback-remark = (3/3) Anything else you would like to say? Type it here, or skip.
feedback-mark-5 = 5 – very good
    .words = very good | five
feedback-mark-4 = 4 – good
    .words = good | four
feedback-mark-3 = 3 – fair
    .words = fair | three
feedback-mark-2 = 2 – poor
    .words = poor | two
feedback-mark-1 = 1 – very poor
    .words = very poor | one
feedback-which-mark = Please choose a number from 1 to 5, or skip.
feedback-thanks = Thank you for your feedback.
feedback-given = You have given feedback on this class already. Thank you.
feedback-none = Nobody has given feedback yet.
feedback-result = { $count } people gave feedback. Useful: { $useful }/5. Easy to follow: { $clear }/5.
feedback-remarks =
    Remarks ({ $count }):
    { $lines }
certificate-ready = Your certificate of the class <b>{ $name }</b> is ready.
certificate-which = Certificate number { $number }, class { $name }. Which one would you like?
certificate-pdf = Certificate to print
    .words = print | pdf | certificate
certificate-picture = Picture of the certificate
    .words = picture | image
certificate-here = Here is certificate number { $number }. Congratulations!
training-coming =
    <b>Your classes to come</b>
    { $lines }
training-mine = { $event }. { $state }
training-none = You have no classes to come.
training-check-in = Check in
    .words = check in
training-past = Classes I came to
    .words = past classes | certificates
training-past-list =
    <b>Classes you came to</b>
    { $lines }
training-certificate-of = Certificate of { $name }
training-calendar = Calendar file
    .words = calendar | calendar file
training-calendar-here = The calendar file is above. Open it and your phone will remind you.
training-desk = Classes of my unit
    .words = classes of my unit | manage classes
desk-coming =
    <b>Classes of your unit to come</b>
    { $lines }
desk-coming-none = Your unit has no classes to come.
desk-past =
    <b>Past classes of your unit</b>
    { $lines }
desk-past-none = Your unit has no past classes.
desk-event = { $event }
desk-cancelled = { $event } (cancelled)
desk-choice-coming = Classes to come
    .words = classes to come | coming
desk-choice-past = Past classes
    .words = past classes | past
desk-choice-new = Invite to a new class
    .words = new class | new
desk-choice-ledger = Training ledger
    .words = training ledger | ledger
class-is-cancelled = This class was cancelled.
class-is-held = This class is over and stands in the training ledger.
class-answers = Invited: { $invited }; coming { $going }, waiting { $waiting }, not sure { $maybe }, not coming { $no }, no answer { $silent }.
class-stale = { $count } people answered before the class was moved and have not answered again.
class-came = Present: { $present }. To be decided: { $late }.
class-code = Check-in code: <b>{ $code }</b> (until { $until })
class-choice-people = Who comes
    .words = who comes | list | people
class-choice-check-in = Open the check-in
    .words = open check-in | check-in
class-choice-close = Close the check-in
    .words = close check-in | close
class-choice-list = Write down who is present
    .words = write down | attendance list
class-choice-late = Decide about late ones ({ $count })
    .words = late ones | late
class-choice-move = Move to another time or place
    .words = move | move the class
class-choice-details = Details of the class
    .words = details
class-choice-held = End the class
    .words = end the class | end
class-choice-cancel = Cancel the class
    .words = cancel the class
class-choice-materials = Send materials
    .words = send materials | materials
class-choice-feedback = See feedback
    .words = see feedback | feedback
class-choice-certificates = Give certificates
    .words = give certificates | certificates
class-choice-papers = Download
    .words = download | print
class-choice-desk = Other classes
    .words = other classes | back
class-check-in-how-long = How long shall the check-in be open?
class-minutes-30 = 30 minutes
    .words = 30 minutes | half an hour
class-minutes-60 = 1 hour
    .words = 1 hour | one hour | 60 minutes
class-minutes-120 = 2 hours
    .words = 2 hours | two hours | 120 minutes
class-check-in-open =
    Check-in code: <b>{ $code }</b>
    It counts until { $until }, and ten minutes more. Show it or read it aloud, or print the sheet above and hang it in the room.
class-check-in-closed = The check-in is closed. What was sent within the next 10 minutes still counts.
class-held = The class is over; { $count } people were present. It stands in the training ledger.
class-materials-sent = The materials were sent to { $count } people.
class-certificates-given = { $count } new certificates were given, and everybody was told.
class-which-paper = Which one do you need?
class-paper-sign-in-sheet = Sign-in sheet (to print)
    .words = sign-in sheet | sign in
class-paper-participants = List of participants (spreadsheet)
    .words = list of participants | spreadsheet | excel
class-paper-event-picture = Summary picture
    .words = summary picture | picture
class-paper-room-poster = Check-in poster for the room (to print)
    .words = poster
class-paper-here = Here it is.
class-cancel-sure = Are you sure that the class <b>{ $name }</b> is cancelled? I will tell everybody invited.
class-cancel-yes = Cancel and tell everybody
    .words = cancel | yes
class-cancel-no = Do not cancel
    .words = do not cancel | no | keep
class-cancelled = The class is cancelled; { $count } people were told.
class-group-going = Who comes
    .words = who comes | coming
class-group-waiting = Waiting for a seat
    .words = waiting | waiting list
class-group-maybe = Not sure
    .words = not sure
class-group-no = Not coming
    .words = not coming | no
class-group-silent = No answer yet
    .words = no answer
class-group-present = Present
    .words = present
class-head-going = <b>Coming: { $count }</b>
class-head-waiting = <b>Waiting for a seat: { $count }</b>
class-head-maybe = <b>Not sure: { $count }</b>
class-head-no = <b>Not coming: { $count }</b>
class-head-silent = <b>No answer yet: { $count }</b>
class-head-present = <b>Present: { $count }</b>
class-lines = { $lines }
class-commune = { $commune }: { $count }
class-no-commune = Above the communes
class-person = { $name } – { $unit }
class-person-stale = { $name } – { $unit } (answered before the class was moved)
class-person-reason = { $person }: { $reason }
class-person-substitute = { $person }, { $name } comes instead
list-expected =
    { $count } people said that they come:
    { $lines }
list-ask = Who is present? Type numbers of the list (for example “1-20, 25”), or names, one a line, or “all” for everybody.
list-ask-names = Who is present? Type names, one a line.
list-all = All { $count } people
    .words = all | everybody
list-which = Several people are called “{ $words }”. Which one?
list-none-of-these = None of these
    .words = none of these | none
list-nobody-found = I found nobody of that name: { $words }. Please type it again.
list-confirm =
    Write down { $count } people as present:
    { $lines }
list-line = • { $name } – { $unit }
list-unknown = Not found: { $words }.
list-save = Right, write them down
    .words = right | save | yes
list-saved = { $count } more people are down as present.
list-kept = All right, nothing is written down.
move-when = The class is set for { $when }. What is the new time? For example “8:00 22/12”.
move-same-time = Keep the time
    .words = keep the time | same time
move-place = The class is set for { $place }. What is the new place?
move-same-place = Keep the place
    .words = keep the place | same place
move-confirm =
    This will change:
    { $lines }
    I will tell everybody concerned and ask again. Is this right?
move-yes = Right, tell everybody
    .words = right | tell everybody | yes
move-kept = All right, nothing changes.
move-done = The class is moved and everybody was told.
ledger-head = Training ledger { $year }: <b>{ $classes } classes, { $people } people</b>, { $attendances } attendances.
ledger-empty = The training ledger of { $year } has no classes yet.
ledger-lines =
    { $by }:
    { $lines }
ledger-line = • { $label }: { $people } people, { $classes } classes
ledger-more = … and { $count } more lines, in the spreadsheet.
ledger-no-topic = topic not written down
ledger-no-position = no position
ledger-by-person = By person
ledger-by-topic = By topic
ledger-by-unit = By organising unit
ledger-by-position = By position
ledger-by-year = By year
ledger-choice-topic = See by topic
    .words = by topic
ledger-choice-unit = See by unit
    .words = by unit
ledger-choice-position = See by position
    .words = by position
ledger-choice-year = See by year
    .words = by year
ledger-year = Year { $year }
ledger-choice-left = Who is left
    .words = who is left | left
ledger-choice-targets = Targets
    .words = targets
ledger-choice-write-in = Write in an earlier class
    .words = write in | earlier class
ledger-choice-file = Spreadsheet
    .words = spreadsheet | excel | download
ledger-file-here = The training ledger is in the file above.
position-at-level = { $position } ({ $level })
left-which-position = Which position?
left-position = { $position }: { $count } people
left-head = <b>{ $position } not trained in { $year }: { $count } people</b>
left-nobody = In { $year } every { $position } was trained.
left-person = { $name } – { $unit }, { $commune }
left-file = Download the list
    .words = download the list | download | excel
left-file-here = The list is in the file above.
left-other = Another position
    .words = another position | other
targets-head =
    <b>Training targets { $year }</b>
    { $lines }
targets-none = No training targets are set for { $year }.
targets-line = { $who }: { $goal }. Trained { $attained }, expected by today { $expected }, behind { $gap }, left { $left } people.
targets-line-plan = { $line } ({ $plan })
targets-share = { $value }%, that is { $goal } people
targets-number = { $goal } people
targets-new = Set a new target
    .words = new target | set a target
targets-drop = Drop target { $at }
targets-dropped = The target is dropped.
targets-which-position = For which position?
targets-how-many = How many people in the year? Type a number (for example 1.000) or a percentage (for example 100%).
targets-unclear = I could not read that. Type a number, for example 1.000 or 100%.
targets-plan = In which plan is this target written? Type its number, or skip.
targets-set = The target is set.
write-in-unit = Which unit held the class?
write-in-unit-of-many = Which unit held the class? Choose one, or type a part of its name.
write-in-topic = What was the class about?
write-in-day = On which day was it? For example “12/3/2025”.
write-in-day-unclear = I could not read a day. Please type it again, for example “12/3/2025”.
choice-from-ledger = From the training ledger: { $value }
    .words = from the training ledger | training ledger
document-untrained = Not trained yet
refusal-event-cancelled = This class was cancelled.
refusal-event-over = This class is over.
refusal-event-times = These times do not fit: the end comes after the beginning, and the deadline before the class.
refusal-event-not-held = The class is not over, so there are no certificates yet. Please end the class first.
refusal-nobody-came = Nobody is down as present, so the class cannot be ended.
refusal-no-materials = This class has no materials. Please add them under Details of the class.
refusal-time-in-future = That day is still to come.
refusal-rsvp-closed = The deadline for answers has passed. Please call the organiser: { $contact }.
refusal-substitute-elsewhere = Whoever comes instead has to be of the same unit.
refusal-check-in-unknown = I do not know this code. Please look at the code in the room and type it again.
refusal-check-in-too-many-tries = There were too many wrong codes. Please try again in an hour, or ask the organiser to write you down.
refusal-check-in-not-invited = You are not on the list of this class. Please talk to the organiser.
refusal-late-decided = Somebody has decided this already.

## Where there are no buttons, and no photo or file can be sent
choices-by-number = Type a number to choose:
choices-by-words = You can choose by typing one of these:
plan-used = { $channel } this month: { $sent }/{ $most } messages, { $people }/{ $mostPeople } people.
plan-nearly-used-up =
    The bot’s Zalo plan is nearly used up: <b>{ $sent }</b> of { $most } messages this month, { $people } of { $mostPeople } people.
    What is left is kept for answers. Notices to many people may not go out any more: please telephone, or wait for the new month.
photo-not-shown = (There is a photo with this, which cannot be shown here.)
file-not-sent =
    { $name ->
        [none] There is a file with this, which cannot be sent here.
       *[other] The file “{ $name }” cannot be sent here.
    }
file-elsewhere = Open this link and ask again to get the file: { $links }

## One person in several places
command-lienket = Use Zalo or Telegram as well
    .words = link code | link zalo | link telegram
choice-link = Use Zalo or Telegram as well
    .words = link | link code | link zalo | link telegram
link-code =
    Your link code: <b>{ $code }</b>
    Open this assistant on the other Zalo or Telegram and type the code there.
link-code-links = Or tap here: { $links }
link-code-keep = The code works once, for one day. Whoever has it gets into your account, so give it to nobody else.
link-is-this-you = This is the account of the { $title } – { $unit } (<b>{ $who }</b>). Is that you?
link-is-this-you-no-seat = This is the account of somebody who uses this assistant. Is that you?
link-not-you = Thank you for telling me. The code has not been used.
link-done = Done. Both places now use one account: a report begun there can be finished here.
link-told = Your account is now used on another { $channel } as well. If that was not you, open “My data” and choose “Remove a place”.
my-data-channel = – { $channel }, since { $since }{ $state ->
        [preferred] { " " }(messages go here)
        [closed] { " " }(cannot be reached now)
       *[open] { "" }
    }
choice-prefer = Get messages by { $channel }
channel-preferred = From now on I write to you by { $channel }. I still answer wherever you write.
choice-unlink = Remove a place
    .words = remove | unlink
unlink-which = Which one shall I remove? Your account cannot be seen there any more.
unlink-place = { $channel }, since { $since }
unlink-none = This is the only place where you use your account.
unlink-kept = Nothing has been changed.
unlinked = Removed. From now on I write to you only in the places that are left.
report-changed-meanwhile = This report has just been changed. This is how it stands now: please look at it again before you send it.
report-sent-meanwhile = This report has just been sent (receipt { $receipt }), so I do not send it again.
quick-said-meanwhile =
    Since this message, these lines have been given otherwise:
    { $lines }
    Please look again; send the card below only if it is right.
refusal-link-used = This link code has been used. For a new one, type “link code” where you use your account.
refusal-link-expired = This link code is no longer good. For a new one, type “link code” where you use your account.
refusal-link-own = This place uses your account already. The link code is to be typed in the other one.
refusal-link-other = This place uses somebody else’s account, so it cannot be linked. Please type the code on your own phone, or ask the person in charge.
