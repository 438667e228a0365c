import { acknowledge } from './acknowledge.ts'
import { announce } from './announce.ts'
import { announceApprove } from './announce-approve.ts'
import { announceAudience } from './announce-audience.ts'
import { announceCard } from './announce-card.ts'
import { announceSent } from './announce-sent.ts'
import { announceWrite } from './announce-write.ts'
import { announcementAnswer } from './announcement-answer.ts'
import { announcementQuestion } from './announcement-question.ts'
import { announcementReply } from './announcement-reply.ts'
import { ask } from './ask.ts'
import { checkIn } from './check-in.ts'
import { contact } from './contact.ts'
import type { Command } from './converse.ts'
import { eventDetails } from './event-details.ts'
import { faq, faqRating } from './faq.ts'
import { faqApproval } from './faq-approval.ts'
import { faqAsked } from './faq-asked.ts'
import { faqDesk } from './faq-desk.ts'
import { faqDocuments } from './faq-documents.ts'
import { faqEdit } from './faq-edit.ts'
import type { Flow } from './flow.ts'
import { cancel, help } from './help.ts'
import { honorific } from './honorific.ts'
import { invite } from './invite.ts'
import { language } from './language.ts'
import { link } from './link.ts'
import { linkAccept } from './link-accept.ts'
import { menu } from './menu.ts'
import { missing } from './missing.ts'
import { myData } from './my-data.ts'
import { notUnderstood } from './not-understood.ts'
import { onboard } from './onboard.ts'
import { pastReportsFlow } from './past-reports.ts'
import { quickReport } from './quick-report.ts'
import { reply } from './reply.ts'
import { rsvp } from './rsvp.ts'
import { later, smallTalk } from './small-talk.ts'
import { submitReport } from './submit-report.ts'
import { totals } from './totals.ts'
import { training } from './training.ts'
import { trainingCertificate } from './training-certificate.ts'
import { trainingClass } from './training-class.ts'
import { trainingDesk } from './training-desk.ts'
import { trainingFeedback } from './training-feedback.ts'
import { trainingLate } from './training-late.ts'
import { trainingLedger } from './training-ledger.ts'
import { trainingLeft } from './training-left.ts'
import { trainingList } from './training-list.ts'
import { trainingMove } from './training-move.ts'
import { trainingTarget } from './training-target.ts'
import { trainingWriteIn } from './training-write-in.ts'
import { unknownWords } from './unknown-words.ts'

export { routeFreeText } from './router.ts'

/** Everything the bot can talk about: its table of contents. */
export const FLOWS: ReadonlyMap<string, Flow> = new Map(
  [
    onboard,
    link,
    linkAccept,
    honorific,
    menu,
    submitReport,
    quickReport,
    pastReportsFlow,
    totals,
    missing,
    invite,
    unknownWords,
    announce,
    announceWrite,
    announceCard,
    announceAudience,
    announceSent,
    announceApprove,
    acknowledge,
    announcementQuestion,
    announcementAnswer,
    announcementReply,
    contact,
    faq,
    faqRating,
    faqDesk,
    faqAsked,
    faqDocuments,
    faqApproval,
    faqEdit,
    checkIn,
    eventDetails,
    rsvp,
    training,
    trainingCertificate,
    trainingClass,
    trainingDesk,
    trainingFeedback,
    trainingLate,
    trainingLedger,
    trainingLeft,
    trainingList,
    trainingMove,
    trainingTarget,
    trainingWriteIn,
    reply,
    ask,
    smallTalk,
    later,
    myData,
    language,
    help,
    cancel,
    notUnderstood,
  ].map((flow) => [flow.name, flow]),
)

/** What can be typed after a slash; each is also understood by the words of `command-<name>`. */
export const COMMANDS: readonly (Command & { readonly listed: 'everyone' | 'overseers' | 'nobody' })[] = [
  { command: 'start', flow: 'onboard', listed: 'nobody' },
  { command: 'menu', flow: 'menu', listed: 'everyone' },
  { command: 'baocao', flow: 'submit-report', textFlow: 'quick-report', listed: 'everyone' },
  { command: 'hoi', flow: 'faq', listed: 'everyone' },
  { command: 'taphuan', flow: 'training', listed: 'everyone' },
  { command: 'diemdanh', flow: 'check-in', listed: 'everyone' },
  { command: 'lienhe', flow: 'contact', listed: 'everyone' },
  { command: 'toi', flow: 'my-data', listed: 'everyone' },
  { command: 'lienket', flow: 'link', listed: 'everyone' },
  { command: 'trogiup', flow: 'help', listed: 'everyone' },
  { command: 'huy', flow: 'cancel', listed: 'everyone' },
  { command: 'ngonngu', flow: 'language', listed: 'everyone' },
  { command: 'tonghop', flow: 'totals', listed: 'overseers' },
  { command: 'conthieu', flow: 'missing', listed: 'overseers' },
  { command: 'thongbao', flow: 'announce', listed: 'overseers' },
  { command: 'moi', flow: 'invite', listed: 'overseers' },
  { command: 'faq', flow: 'faq-desk', listed: 'overseers' },
  { command: 'tula', flow: 'unknown-words', listed: 'overseers' },
]
