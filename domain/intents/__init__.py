"""What somebody wants, as frozen values. A button is a sentence already understood.

Every intent declares the role it needs, whether it may be answered in a group (`public`) and whether answering
it changes anything (`writes`: the transaction takes the write lock at its beginning). The strictest is the default.
"""

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
from domain.intents.people import ChooseLanguage as ChooseLanguage
from domain.intents.people import ChoosePlaces as ChoosePlaces
from domain.intents.people import FollowPlace as FollowPlace
from domain.intents.people import SetLanguage as SetLanguage
from domain.intents.people import ShowHelp as ShowHelp
from domain.intents.people import ShowMenu as ShowMenu
from domain.intents.people import ShowPrivacy as ShowPrivacy
from domain.intents.people import ShowSettings as ShowSettings
from domain.intents.people import Start as Start
from domain.intents.programme import AskPractical as AskPractical
from domain.intents.programme import ChooseActivity as ChooseActivity
from domain.intents.programme import ListActivities as ListActivities
from domain.intents.programme import ListTimes as ListTimes
from domain.intents.programme import SaveToCalendar as SaveToCalendar
from domain.intents.programme import ShareActivity as ShareActivity
from domain.intents.programme import ShowActivity as ShowActivity
from domain.intents.programme import ShowLocation as ShowLocation
from domain.intents.programme import ShowOpeningHours as ShowOpeningHours
from domain.intents.programme import Topic as Topic
from domain.intents.signups import CancelSignUp as CancelSignUp
from domain.intents.signups import EraseMe as EraseMe
from domain.intents.signups import ListMySignUps as ListMySignUps
from domain.intents.signups import ShowMyData as ShowMyData
from domain.intents.signups import SignUp as SignUp
from domain.intents.wish import Wish as Wish

Intent = (
    ListActivities
    | ShowActivity
    | ListTimes
    | ChooseActivity
    | AskPractical
    | ShareActivity
    | SaveToCalendar
    | ShowOpeningHours
    | ShowLocation
    | AskReferral
    | GetHelpWithLetters
    | ContactPerson
    | OfferHelp
    | GetCrisisHelp
    | Greet
    | Thank
    | AskOutOfScope
    | Unclear
    | PressOldButton
    | SendMedia
    | Start
    | ShowMenu
    | ShowHelp
    | ShowSettings
    | ShowPrivacy
    | ChooseLanguage
    | SetLanguage
    | ChoosePlaces
    | FollowPlace
    | SignUp
    | CancelSignUp
    | ListMySignUps
    | ShowMyData
    | EraseMe
)
