export default {
  nl: {
    ownPage: "Iets veranderen of afzeggen doe je op je eigen pagina:",
    privateLink:
      "Deze link is alleen voor jou. Wie hem heeft, kan je activiteit veranderen. Stuur hem dus niet door.",
    saved: {
      name: "Inzending bewaard",
      subject: "Ga verder met je activiteit: {{title}}",
      body: "Wat je invulde voor “{{title}}” is bewaard. Met deze knop ga je verder waar je was. We bewaren het 30 dagen na de laatste keer dat je iets verandert.",
      button: "Ga verder",
    },
    confirm: {
      name: "Inzending bevestigen",
      subject: "Bevestig je activiteit: {{title}}",
      body: "Je stuurde “{{title}}” in voor de agenda van Utrecht Omarmt. Bevestig met deze knop dat dit je e-mailadres is. Daarna kijken we je activiteit na. Heb jij niets ingestuurd? Dan hoef je niets te doen.",
      button: "Naar bevestigen",
    },
    received: {
      name: "Inzending ontvangen",
      subject: "We hebben je activiteit: {{title}}",
      body: "Bedankt voor “{{title}}”. We kijken je activiteit na en mailen je zodra ze in de agenda staat. Op je eigen pagina kun je iets veranderen, een datum toevoegen of de activiteit afzeggen.",
      button: "Naar je activiteit",
    },
    link: {
      name: "Link van de inzender",
      subject: "De link om je activiteit aan te passen: {{title}}",
      body: "Je zei dat er iets is veranderd aan “{{title}}”. Met deze knop pas je het aan.",
      button: "Pas je activiteit aan",
    },
    published: {
      name: "Inzending in de agenda",
      subject: "Je activiteit staat in de agenda: {{title}}",
      body: "“{{title}}” staat in de agenda. Kijk of alles klopt en deel de pagina met anderen.",
      button: "Bekijk de activiteit",
    },
    waiting: {
      name: "Inzending na te kijken",
      subject: "Nieuw om na te kijken: {{title}}",
      body: "{{organiser}} stuurde “{{title}}” in voor de agenda. De inzending staat in de wachtrij.",
      button: "Naar de wachtrij",
    },
    decided: {
      name: "Besluit over een inzending",
      message: "Een bericht van ons team:",
      approved: {
        subject: "Je activiteit staat in de agenda: {{title}}",
        body: "Bedankt! “{{title}}” staat nu in de agenda van Utrecht Omarmt.",
        after: "Kijk of alles klopt en deel de pagina met anderen.",
        button: "Bekijk de activiteit",
      },
      edited: {
        subject: "Je activiteit staat in de agenda: {{title}}",
        body: "Bedankt! “{{title}}” staat nu in de agenda van Utrecht Omarmt. We hebben iets aan de tekst veranderd.",
        after:
          "Kijk of alles klopt. Wil je het anders? Dan pas je het zelf aan op je eigen pagina.",
        button: "Bekijk de activiteit",
      },
      changeApproved: {
        subject: "Je wijziging staat online: {{title}}",
        body: "Wat je veranderde aan “{{title}}” staat nu in de agenda.",
        after: "Fijn dat je het bijhoudt. Zo komt niemand voor niets.",
        button: "Bekijk de activiteit",
      },
      changeEdited: {
        subject: "Je wijziging staat online: {{title}}",
        body: "Wat je veranderde aan “{{title}}” staat nu in de agenda. We hebben zelf ook iets aan de tekst veranderd.",
        after:
          "Kijk of alles klopt. Wil je het anders? Dan pas je het zelf aan op je eigen pagina.",
        button: "Bekijk de activiteit",
      },
      asked: {
        subject: "Een vraag over je activiteit: {{title}}",
        body: "We hebben “{{title}}” bekeken en willen je nog iets vragen:",
        after:
          "Pas je activiteit aan en stuur haar opnieuw in. Stond er al een versie in de agenda? Die blijft staan tot we de nieuwe hebben bekeken.",
        button: "Naar je activiteit",
      },
      rejected: {
        subject: "Je activiteit komt niet in de agenda: {{title}}",
        body: "Bedankt voor je inzending. “{{title}}” komt niet in de agenda. Dit is de reden:",
        after: "Heb je hier een vraag over? Bel ons op 14 030.",
        button: "Bekijk je inzending",
      },
      changeRejected: {
        subject: "Je wijziging is niet overgenomen: {{title}}",
        body: "Wat je veranderde aan “{{title}}” nemen we niet over. Dit is de reden:",
        after:
          "Wat er in de agenda stond, blijft staan. Heb je hier een vraag over? Bel ons op 14 030.",
        button: "Bekijk de activiteit",
      },
    },
    queueWaiting: {
      name: "Inzendingen die wachten",
      subject_one: "Er wacht {{count}} inzending",
      subject_other: "Er wachten {{count}} inzendingen",
      body_one: "In de wachtrij van de agenda wacht {{count}} inzending op een besluit.",
      body_other: "In de wachtrij van de agenda wachten {{count}} inzendingen op een besluit.",
      lying_one: "Daarvan ligt er {{count}} al langer dan een dag.",
      lying_other: "Daarvan liggen er {{count}} al langer dan een dag.",
      button: "Naar de wachtrij",
    },
    stillHolds: {
      name: "Klopt het nog?",
      passOn:
        "Wie deze mail heeft, kan voor jou antwoorden. Stuur hem alleen door naar iemand die dat mag.",
      subject: "Klopt het nog? {{title}}, {{day}}",
      body: "Binnenkort is “{{title}}”. In de agenda staat:",
      when: "{{day}}, {{from}} tot {{until}} uur",
      question: "Klopt dat nog? Eén tik is genoeg.",
      yes: "Ja, het klopt",
      changed: "Er is iets veranderd",
      no: "Het gaat niet door",
      why: "In de agenda zien bezoekers wanneer je dit voor het laatst bevestigde. Je krijgt deze vraag hooguit één keer per week, en bij een activiteit die steeds terugkomt hooguit één keer per vier weken.",
    },
  },
  en: {
    ownPage: "To change something or call it off, use your own page:",
    privateLink:
      "This link is for you only. Whoever has it can change your activity, so do not pass it on.",
    saved: {
      name: "Submission saved",
      subject: "Go on with your activity: {{title}}",
      body: "What you filled in for “{{title}}” has been saved. With this button you go on where you were. We keep it for 30 days after your last change.",
      button: "Go on",
    },
    confirm: {
      name: "Submission to confirm",
      subject: "Confirm your activity: {{title}}",
      body: "You sent in “{{title}}” for the agenda of Utrecht Omarmt. Use this button to confirm that this is your e-mail address. After that we check your activity. Did you not send in anything? Then you do not have to do anything.",
      button: "Go to confirm",
    },
    received: {
      name: "Submission received",
      subject: "We have your activity: {{title}}",
      body: "Thank you for “{{title}}”. We check your activity and mail you as soon as it is in the agenda. On your own page you can change something, add a date or call the activity off.",
      button: "To your activity",
    },
    link: {
      name: "Link of the sender",
      subject: "The link to change your activity: {{title}}",
      body: "You said that something has changed about “{{title}}”. With this button you change it.",
      button: "Change your activity",
    },
    published: {
      name: "Submission in the agenda",
      subject: "Your activity is in the agenda: {{title}}",
      body: "“{{title}}” is in the agenda. See whether everything is right, and share the page with others.",
      button: "See the activity",
    },
    waiting: {
      name: "Submission to check",
      subject: "New to check: {{title}}",
      body: "{{organiser}} sent in “{{title}}” for the agenda. It waits in the queue.",
      button: "To the queue",
    },
    decided: {
      name: "Decision about a submission",
      message: "A message from our team:",
      approved: {
        subject: "Your activity is in the agenda: {{title}}",
        body: "Thank you! “{{title}}” is now in the agenda of Utrecht Omarmt.",
        after: "Check that everything is right and share the page with others.",
        button: "See the activity",
      },
      edited: {
        subject: "Your activity is in the agenda: {{title}}",
        body: "Thank you! “{{title}}” is now in the agenda of Utrecht Omarmt. We changed something in the text.",
        after:
          "Check that everything is right. Would you like it otherwise? Change it on your own page.",
        button: "See the activity",
      },
      changeApproved: {
        subject: "Your change is online: {{title}}",
        body: "What you changed about “{{title}}” is now in the agenda.",
        after: "Good that you keep it up to date. That way nobody comes for nothing.",
        button: "See the activity",
      },
      changeEdited: {
        subject: "Your change is online: {{title}}",
        body: "What you changed about “{{title}}” is now in the agenda. We also changed something in the text ourselves.",
        after:
          "Check that everything is right. Would you like it otherwise? Change it on your own page.",
        button: "See the activity",
      },
      asked: {
        subject: "A question about your activity: {{title}}",
        body: "We looked at “{{title}}” and would like to ask you something:",
        after:
          "Change your activity and send it in again. Was a version in the agenda already? That one stays until we have looked at the new one.",
        button: "To your activity",
      },
      rejected: {
        subject: "Your activity will not be in the agenda: {{title}}",
        body: "Thank you for sending in “{{title}}”. It will not be in the agenda. This is the reason:",
        after: "Do you have a question about this? Call us on 14 030.",
        button: "See what you sent in",
      },
      changeRejected: {
        subject: "Your change was not taken over: {{title}}",
        body: "We do not take over what you changed about “{{title}}”. This is the reason:",
        after:
          "What was in the agenda stays there. Do you have a question about this? Call us on 14 030.",
        button: "See the activity",
      },
    },
    queueWaiting: {
      name: "Submissions that wait",
      subject_one: "{{count}} submission is waiting",
      subject_other: "{{count}} submissions are waiting",
      body_one: "{{count}} submission waits for a decision in the queue of the agenda.",
      body_other: "{{count}} submissions wait for a decision in the queue of the agenda.",
      lying_one: "{{count}} of them has waited for more than a day.",
      lying_other: "{{count}} of them have waited for more than a day.",
      button: "To the queue",
    },
    stillHolds: {
      name: "Is this still right?",
      passOn: "Whoever has this mail can answer for you. Pass it on only to somebody who may.",
      subject: "Is this still right? {{title}}, {{day}}",
      body: "“{{title}}” is coming up. The agenda says:",
      when: "{{day}}, {{from}} to {{until}}",
      question: "Is that still right? One tap is enough.",
      yes: "Yes, it is right",
      changed: "Something changed",
      no: "It is cancelled",
      why: "In the agenda visitors see when you last confirmed this. You get this question once a week at most, and for an activity that keeps coming back once in four weeks at most.",
    },
  },
};
