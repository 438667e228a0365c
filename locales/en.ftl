# Every sentence that a person reads, in English. Keys and arguments as in vi.ftl; .words are other ways to say a choice.

## General
plain = { $value }
numbered = { $at }. { $line }
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

    <b>Policy questions</b>: just type your question and I answer with the source. What I do not know I pass on to the person in charge.

    Type “menu” to see what I can do, “cancel” to leave what is under way.
help-overseers =
    <b>For staff</b>: type “totals” for the figures, “missing” to see who has not reported and to remind them, “invite” to make an invite code.
help-stranger = This is the reporting assistant of the organisation. To use it you need an invite code from the staff of your commune or province. When you have it, type it here.
cancelled = I have stopped. The figures entered are still in the draft.

## First time
onboard-code = Welcome! I am the reporting assistant of the organisation. Please type the invite code that staff sent you (8 letters and digits).
onboard-not-a-code = I see no invite code in this message. A code has 8 letters and digits, such as K7MQ 4XRT.
onboard-no-code = Invite codes come from the staff in charge at your commune or province. Please call them for a code, then type it here.
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
    Channels: { $channels }
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
quick-line = { $at }. { $name }: <b>{ $value }</b> (“{ $words }”{ $before })
quick-line-other-period = { $at }. { $name }: <b>{ $value }</b> (“{ $words }”{ $before }), kept under { $period }
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
