// The words of the first minute. On a phone each line has room for about eighty letters.

export const GUIDE = {
  en: {
    guide: "First minute", guide_again: "Show the first minute again", guide_close: "Close the first minute",
    guide_ask: "{name} has just come in. Tap a line below, or write your own words.",
    guide_join: "Now a seat for {name}: tap the marked line below.",
    guide_joining: "Now tap the bot’s buttons until {name} has a seat.",
    guide_wait: "{name} has a seat. The bot writes when it is nearly time.",
    guide_switch: "The bot wrote by itself: that is the reminder. Now see who posts the activities.",
    guide_post: "{name} helps at the house. Tap the marked line: it is a new activity, in {language}.",
    guide_publish: "This is how the bot understood it. Nobody else sees it yet. Tap the top button below it.",
    guide_find: "Now it is in the programme. Can somebody else find it?",
    guide_finding: "{name} would like to come. Tap the marked line below.",
    guide_end: "{name} has found it. That was the first minute. Now try what you like!",
    guide_next: "Go to the reminder", guide_volunteer: "Now be the volunteer", guide_visitor: "Be {name}",
  },
  sv: {
    guide: "Första minuten", guide_again: "Visa första minuten igen", guide_close: "Stäng första minuten",
    guide_ask: "{name} har just kommit in. Tryck på en rad här nere, eller skriv egna ord.",
    guide_join: "Nu en plats till {name}: tryck på den markerade raden.",
    guide_joining: "Tryck nu på botens knappar tills {name} har fått en plats.",
    guide_wait: "{name} har en plats. Boten skriver när det snart är dags.",
    guide_switch: "Boten skrev av sig själv: det är påminnelsen. Se nu vem som lägger upp aktiviteter.",
    guide_post: "{name} hjälper till i huset. Tryck på den markerade raden: en ny aktivitet, på {language}.",
    guide_publish: "Så har boten förstått. Ingen annan ser det än. Tryck på översta knappen under texten.",
    guide_find: "Nu finns den i programmet. Kan någon annan hitta den?",
    guide_finding: "{name} vill gärna komma. Tryck på den markerade raden.",
    guide_end: "{name} har hittat den. Det var första minuten. Prova nu vad du vill!",
    guide_next: "Fram till påminnelsen", guide_volunteer: "Byt till volontären", guide_visitor: "Byt till {name}",
  },
};
