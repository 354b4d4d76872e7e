"""What somebody wants, as frozen values. A button is a sentence already understood.

Every intent declares the role it needs, whether it may be answered in a group (`public`) and whether answering
it changes anything (`writes`: the transaction takes the write lock at its beginning). The strictest is the default.
"""

from domain.intents.announcing import AboutAnnouncing as AboutAnnouncing
from domain.intents.announcing import Announce as Announce
from domain.intents.announcing import AskReaders as AskReaders
from domain.intents.announcing import AskText as AskText
from domain.intents.announcing import AskTextLanguage as AskTextLanguage
from domain.intents.announcing import DropSketch as DropSketch
from domain.intents.announcing import RemovePicture as RemovePicture
from domain.intents.announcing import RemoveText as RemoveText
from domain.intents.announcing import SendAnnouncement as SendAnnouncement
from domain.intents.announcing import SetReaders as SetReaders
from domain.intents.announcing import SetTextLanguage as SetTextLanguage
from domain.intents.announcing import ShowSketch as ShowSketch
from domain.intents.announcing import StopAnnouncement as StopAnnouncement
from domain.intents.announcing import Translate as Translate
from domain.intents.announcing import WriteText as WriteText
from domain.intents.awaiting import Agree as Agree
from domain.intents.awaiting import Decline as Decline
from domain.intents.awaiting import SetSecondOk as SetSecondOk
from domain.intents.awaiting import Veto as Veto
from domain.intents.awaiting import Withdraw as Withdraw
from domain.intents.closing import ChangeHours as ChangeHours
from domain.intents.closing import Close as Close
from domain.intents.copies import ChooseToCopy as ChooseToCopy
from domain.intents.copies import CopyActivity as CopyActivity
from domain.intents.dates import AskToPutBack as AskToPutBack
from domain.intents.dates import CallOffMore as CallOffMore
from domain.intents.dates import ChooseToMove as ChooseToMove
from domain.intents.dates import ChooseToPutBack as ChooseToPutBack
from domain.intents.dates import MoveByWords as MoveByWords
from domain.intents.dates import MoveOne as MoveOne
from domain.intents.dates import PutBack as PutBack
from domain.intents.editing import Edit as Edit
from domain.intents.help import AboutHelp as AboutHelp
from domain.intents.help import AskOutOfScope as AskOutOfScope
from domain.intents.help import AskReferral as AskReferral
from domain.intents.help import ContactPerson as ContactPerson
from domain.intents.help import Danger as Danger
from domain.intents.help import GetCrisisHelp as GetCrisisHelp
from domain.intents.help import GetHelpWithLetters as GetHelpWithLetters
from domain.intents.help import Greet as Greet
from domain.intents.help import OfferHelp as OfferHelp
from domain.intents.help import PressOldButton as PressOldButton
from domain.intents.help import SendMedia as SendMedia
from domain.intents.help import Thank as Thank
from domain.intents.help import Unclear as Unclear
from domain.intents.mine import ChangeAlias as ChangeAlias
from domain.intents.mine import EraseMe as EraseMe
from domain.intents.mine import ShowMyData as ShowMyData
from domain.intents.occurrences import AskToCallOff as AskToCallOff
from domain.intents.occurrences import CallOff as CallOff
from domain.intents.occurrences import ChooseToCallOff as ChooseToCallOff
from domain.intents.occurrences import ChooseWho as ChooseWho
from domain.intents.occurrences import ShowWho as ShowWho
from domain.intents.people import ChooseLanguage as ChooseLanguage
from domain.intents.people import ChoosePlaces as ChoosePlaces
from domain.intents.people import FollowPlace as FollowPlace
from domain.intents.people import SetLanguage as SetLanguage
from domain.intents.people import ShowHelp as ShowHelp
from domain.intents.people import ShowMenu as ShowMenu
from domain.intents.people import ShowPrivacy as ShowPrivacy
from domain.intents.people import ShowSettings as ShowSettings
from domain.intents.people import Start as Start
from domain.intents.picking import PickHost as PickHost
from domain.intents.picking import PickVolunteer as PickVolunteer
from domain.intents.picking import StopPicking as StopPicking
from domain.intents.picking import TakePicked as TakePicked
from domain.intents.pictures import AddPicture as AddPicture
from domain.intents.pictures import EditPicture as EditPicture
from domain.intents.pictures import PostPicture as PostPicture
from domain.intents.pictures import PutPicture as PutPicture
from domain.intents.plans import AnswerPlan as AnswerPlan
from domain.intents.plans import AskForPart as AskForPart
from domain.intents.plans import CarryOut as CarryOut
from domain.intents.plans import ChooseForPart as ChooseForPart
from domain.intents.plans import DropPlan as DropPlan
from domain.intents.plans import ShowPlan as ShowPlan
from domain.intents.plans import Undo as Undo
from domain.intents.posting import AnswerField as AnswerField
from domain.intents.posting import BeginAnew as BeginAnew
from domain.intents.posting import ChooseForField as ChooseForField
from domain.intents.posting import DropDraft as DropDraft
from domain.intents.posting import MendField as MendField
from domain.intents.posting import Post as Post
from domain.intents.posting import Publish as Publish
from domain.intents.posting import ShowDraft as ShowDraft
from domain.intents.posting import TakeUp as TakeUp
from domain.intents.programme import AboutProgramme as AboutProgramme
from domain.intents.programme import AskPractical as AskPractical
from domain.intents.programme import AskWhichDay as AskWhichDay
from domain.intents.programme import ChooseActivity as ChooseActivity
from domain.intents.programme import ListActivities as ListActivities
from domain.intents.programme import ListTimes as ListTimes
from domain.intents.programme import SaveToCalendar as SaveToCalendar
from domain.intents.programme import ShareActivity as ShareActivity
from domain.intents.programme import ShowActivity as ShowActivity
from domain.intents.programme import ShowLocation as ShowLocation
from domain.intents.programme import ShowOpeningHours as ShowOpeningHours
from domain.intents.programme import Topic as Topic
from domain.intents.reminders import ChooseCategories as ChooseCategories
from domain.intents.reminders import FollowCategory as FollowCategory
from domain.intents.reminders import SetDayBefore as SetDayBefore
from domain.intents.reminders import SetDigest as SetDigest
from domain.intents.reminders import SetReminder as SetReminder
from domain.intents.reminders import ShowDigest as ShowDigest
from domain.intents.reminders import ShowReminders as ShowReminders
from domain.intents.reminders import StopReminders as StopReminders
from domain.intents.signups import AboutSeats as AboutSeats
from domain.intents.signups import AnswerInWords as AnswerInWords
from domain.intents.signups import AskSeats as AskSeats
from domain.intents.signups import AskToJoin as AskToJoin
from domain.intents.signups import AskToLeave as AskToLeave
from domain.intents.signups import CancelSignUp as CancelSignUp
from domain.intents.signups import ChangeSeats as ChangeSeats
from domain.intents.signups import Join as Join
from domain.intents.signups import KeepWaiting as KeepWaiting
from domain.intents.signups import Leave as Leave
from domain.intents.signups import ListMySignUps as ListMySignUps
from domain.intents.signups import SayComing as SayComing
from domain.intents.signups import ShowSignUp as ShowSignUp
from domain.intents.signups import SignUp as SignUp
from domain.intents.signups import TakeOffer as TakeOffer
from domain.intents.team import AboutTeam as AboutTeam
from domain.intents.team import AcceptInvite as AcceptInvite
from domain.intents.team import AskToTakeBack as AskToTakeBack
from domain.intents.team import AskToTakeBackHost as AskToTakeBackHost
from domain.intents.team import ChooseHosted as ChooseHosted
from domain.intents.team import Invite as Invite
from domain.intents.team import InviteCoordinator as InviteCoordinator
from domain.intents.team import InviteHost as InviteHost
from domain.intents.team import InviteVolunteer as InviteVolunteer
from domain.intents.team import ShowTeam as ShowTeam
from domain.intents.team import TakeBack as TakeBack
from domain.intents.team import TakeBackHost as TakeBackHost
from domain.intents.team import UseLaterTool as UseLaterTool
from domain.intents.terms import ChooseToRenew as ChooseToRenew
from domain.intents.terms import Renew as Renew
from domain.intents.terms import RenewHost as RenewHost
from domain.intents.terms import RenewMine as RenewMine
from domain.intents.trail import ChooseLogAction as ChooseLogAction
from domain.intents.trail import ChooseLogActivity as ChooseLogActivity
from domain.intents.trail import ShowLog as ShowLog
from domain.intents.wish import Code as Code
from domain.intents.wish import Wish as Wish

AboutPerson = (
    Start
    | ShowMenu
    | ShowHelp
    | ShowSettings
    | ShowPrivacy
    | ChooseLanguage
    | SetLanguage
    | ChoosePlaces
    | FollowPlace
    | ShowMyData
    | EraseMe
    | ChangeAlias
    | ShowReminders
    | SetDayBefore
    | SetReminder
    | StopReminders
    | ShowDigest
    | SetDigest
    | ChooseCategories
    | FollowCategory
)
AboutAwaiting = Agree | Decline | Withdraw | Veto | SetSecondOk
AboutTerms = RenewMine | ChooseToRenew | Renew | RenewHost
AboutPosting = Post | BeginAnew | TakeUp | AnswerField | ShowDraft | MendField | ChooseForField | Publish | DropDraft
AboutPicture = PostPicture | AddPicture | EditPicture | PutPicture
AboutCopy = ChooseToCopy | CopyActivity
AboutOccurrence = ChooseToCallOff | AskToCallOff | CallOff | ChooseWho | ShowWho
AboutPicking = PickVolunteer | PickHost | TakePicked | StopPicking
AboutTrail = ShowLog | ChooseLogActivity | ChooseLogAction
AboutPlan = ShowPlan | AskForPart | ChooseForPart | AnswerPlan | CarryOut | DropPlan | Undo
AboutDates = CallOffMore | ChooseToPutBack | AskToPutBack | PutBack | ChooseToMove | MoveOne | MoveByWords
AboutEditing = Edit
AboutClosing = Close | ChangeHours
Intent = (
    AboutProgramme
    | AboutHelp
    | AboutPerson
    | AboutSeats
    | AboutTeam
    | AboutAwaiting
    | AboutTerms
    | AboutPosting
    | AboutPicture
    | AboutCopy
    | AboutOccurrence
    | AboutAnnouncing
    | AboutPicking
    | AboutTrail
    | AboutPlan
    | AboutDates
    | AboutEditing
    | AboutClosing
)
