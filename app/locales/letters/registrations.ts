export default {
  nl: {
    registration: {
      name: "Aanmelding van een bezoeker",
      toRegistration: "Bekijk of wijzig je aanmelding",
      confirmPlace: "Ja, ik kom",
      confirmWaiting: "Ja, zet me op de wachtlijst",
      heldUntil: "Doe dat vóór {{day}} {{time}}. Daarna kan je plek naar iemand anders gaan.",
      toListing: "Bekijk de activiteit",
      cannot: "Kun je toch niet? Meld je dan af met dezelfde knop. Dan kan iemand anders komen.",
      calendar: "Zet het in je agenda:",
      notYou:
        "Heb jij je niet aangemeld? Dan heeft iemand jouw adres ingevuld. Meld je dan af met de knop.",
      confirmed: {
        subject: "Je bent aangemeld: {{title}}",
        body: "Leuk dat je komt! Je plek staat vast. {{organiser}} weet dat je er bent.",
      },
      waiting: {
        subject: "Je staat op de wachtlijst: {{title}}",
        body: "Alle plekken zijn bezet, maar je staat op de wachtlijst. Komt er een plek voor je vrij, dan krijg je meteen een mail.",
      },
      notYouHeld:
        "Heb jij je niet aangemeld? Dan heeft iemand jouw adres ingevuld. Je hoeft niets te doen. Wil je geen mail meer over deze activiteit?",
      cancelHeld: "Meld je af",
      held: {
        subject: "Bevestig je plek: {{title}}",
        body: "Leuk dat je wilt komen! We houden een plek voor je vrij. Tik op de knop, dan staat je plek vast en weet {{organiser}} dat je er bent.",
      },
      heldWaiting: {
        subject: "Bevestig je plek op de wachtlijst: {{title}}",
        body: "Alle plekken zijn bezet, maar er is een wachtlijst. Tik op de knop, dan sta je erop. Komt er een plek voor je vrij, dan krijg je meteen een mail.",
      },
      gaveWay: {
        subject: "Wil je nog komen? {{title}}",
        body: "Je hebt je plek niet op tijd bevestigd. Iemand anders wilde graag komen en heeft die plek nu. Wil je toch nog? Tik op de knop, dan sta je op de wachtlijst.",
      },
      already: {
        subject: "Je was al aangemeld: {{title}}",
        body: "Je adres stond al op de lijst voor deze datum. Daarom hebben we niets veranderd. Wil je met meer of minder mensen komen? Dat kan met de knop.",
      },
      movedUp: {
        subject: "Er is plek voor je: {{title}}",
        body: "Goed nieuws: er kwam een plek vrij. Je staat niet meer op de wachtlijst, je plek staat vast.",
      },
      reminder: {
        subject: "Morgen: {{title}}",
        body: "Morgen is het zover. {{organiser}} rekent op je.",
      },
      cancelled: {
        subject: "Gaat niet door: {{title}}",
        body: "Helaas: dit gaat niet door. Je hoeft niets te doen, je aanmelding vervalt vanzelf.",
      },
      moved: {
        subject: "Er is iets veranderd: {{title}}",
        body: "De tijd of de plek is veranderd. Hieronder staat hoe het nu is. Je aanmelding blijft gewoon staan.",
      },
      back: {
        subject: "Gaat toch door: {{title}}",
        body: "Goed nieuws: dit gaat toch door. Je aanmelding staat nog. Kun je nu niet meer? Meld je dan af.",
      },
      takenOff: {
        subject: "Je aanmelding is weggehaald: {{title}}",
        body: "{{organiser}} heeft je aanmelding weggehaald. Klopt dat niet? Vraag het dan aan de organisator.",
      },
    },
  },
  en: {
    registration: {
      name: "Registration of a visitor",
      toRegistration: "See or change your registration",
      confirmPlace: "Yes, I am coming",
      confirmWaiting: "Yes, put me on the waiting list",
      heldUntil:
        "Please do so before {{day}} {{time}}. After that your place can go to somebody else.",
      toListing: "See the activity",
      cannot:
        "Can you not come after all? Cancel with the same button. Then somebody else can come.",
      calendar: "Add it to your calendar:",
      notYou:
        "Did you not register? Then somebody filled in your address. Please cancel with the button.",
      confirmed: {
        subject: "You are registered: {{title}}",
        body: "Good that you are coming! You have a place. {{organiser}} knows you will be there.",
      },
      waiting: {
        subject: "You are on the waiting list: {{title}}",
        body: "All places are taken, but you are on the waiting list. If a place becomes free for you, you get a mail at once.",
      },
      notYouHeld:
        "Did you not register? Then somebody filled in your address. You do not need to do anything. Would you like no more mail about this activity?",
      cancelHeld: "Cancel it",
      held: {
        subject: "Confirm your place: {{title}}",
        body: "Good that you want to come! We are keeping a place for you. Press the button and it is yours; then {{organiser}} knows you will be there.",
      },
      heldWaiting: {
        subject: "Confirm your place on the waiting list: {{title}}",
        body: "All places are taken, but there is a waiting list. Press the button and you are on it. If a place becomes free for you, you get a mail at once.",
      },
      gaveWay: {
        subject: "Would you still like to come? {{title}}",
        body: "You did not confirm your place in time. Somebody else wanted to come and has that place now. Would you still like to? Press the button and you are on the waiting list.",
      },
      already: {
        subject: "You were registered already: {{title}}",
        body: "Your address was on the list for this date already, so we have changed nothing. Coming with more or fewer people? You can change that with the button.",
      },
      movedUp: {
        subject: "There is a place for you: {{title}}",
        body: "Good news: a place became free. You are no longer on the waiting list, you have a place.",
      },
      reminder: {
        subject: "Tomorrow: {{title}}",
        body: "Tomorrow is the day. {{organiser}} is counting on you.",
      },
      cancelled: {
        subject: "Cancelled: {{title}}",
        body: "Unfortunately this is cancelled. You do not need to do anything, your registration ends by itself.",
      },
      moved: {
        subject: "Something has changed: {{title}}",
        body: "The time or the place has changed. Below is how it is now. Your registration stays as it was.",
      },
      back: {
        subject: "Goes on after all: {{title}}",
        body: "Good news: this goes on after all. Your registration still stands. Can you not come any more? Please cancel.",
      },
      takenOff: {
        subject: "Your registration was removed: {{title}}",
        body: "{{organiser}} has removed your registration. Is that not right? Please ask the organiser.",
      },
    },
  },
};
