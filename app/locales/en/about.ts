export default {
  us: {
    title: "About us",
    description: "Utrecht Omarmt brings people in the city together. Read who we are and join in.",
    lead: "Utrecht Omarmt brings people together. With a cup of coffee, a long table or a small fund for your street.",
    who: "Who we are",
    whoText:
      "Since September 2019 residents, organisations, companies and volunteers have worked together in this network. A core group meets every six weeks. The city of Utrecht helps and shares the costs.",
    whoMeet: "Twice a year the whole network meets.",
    campaigns: "What we do",
    hoi: "HOI!",
    hoiText:
      "Coffee at the station. You get two cups: one for you, one for someone you do not know yet. The first time was in 2019 at Vaartsche Rijn station. We do this with NS and ProRail, the Dutch railways.",
    burendag: "Burendag",
    burendagText:
      "On the fourth Saturday of September, neighbours’ day, streets and squares move their tables outside. Burendag is run by Oranje Fonds and Douwe Egberts.",
    komerbij: "Kom erbij (come along)",
    komerbijText:
      "At the end of September there is a week with even more to do all over the city. Everyone is welcome, also on their own.",
    lief: "Lief en Leed",
    liefText:
      "Neighbours in one street keep an eye out for each other. There is a small fund for it: for a bunch of flowers, a card or coffee with the street. One or two residents look after the fund.",
    liefHow:
      "Would you like this in your street? Call 14 030 or send us an email and we will help.",
    join: "Join in",
    joinText:
      "Do you have a room, an idea or an hour to spare? Organisations and companies that join sign a short declaration. After that they list their own activities.",
    joinMail: "Send an email to",
    joinCall: "or call",
    joinAccount: "Is your organisation already in?",
  },
  accessibility: {
    title: "Accessibility",
    description: "How accessible this site is, what we tested and what is not good yet.",
    lead: "Everyone must be able to use this site. Also with a screen reader, with the keyboard alone, with large letters or with an old phone.",
    norm: "What we work towards",
    normText:
      "We follow WCAG 2.2 at level AA. That is also the European standard EN 301 549, which public bodies have to meet.",
    tested: "What we tested",
    testedAxe:
      "A program (axe-core) looks for mistakes at every change, on a wide screen and on a phone.",
    testedKeys: "Everything works with the keyboard alone. You always see where you are.",
    testedScript: "Everything you need to be able to do works without JavaScript.",
    testedContrast: "We calculate the contrast of colours, also of buttons under the pointer.",
    open: "What is not good yet",
    openAudit: "No independent party has examined the site yet.",
    openReaders: "We have not tested the site with people who use a screen reader yet.",
    openPosters:
      "Posters are pictures to print. What is on them is also on the page of the activity.",
    report: "Something not working?",
    reportText:
      "Tell us. You get an answer within five working days, and we help you another way at once.",
    reportMail: "Email",
    reportCall: "or call",
    complaint:
      "Not happy with our answer? Then you can complain to the Nationale ombudsman (the Dutch ombudsman).",
    date: "This text was written on 22 November 2026.",
  },
  privacy: {
    title: "Privacy",
    description: "What we keep about you, why and for how long.",
    lead: "We only ask what we need, and we delete it by ourselves.",
    visitor: "When you look around",
    visitorText:
      "You do not have to tell anything about yourself. We do not follow you and pass nothing on to advertisers.",
    scans:
      "When you scan a poster, we count that it happened, at which hour and in which place. We also estimate how many different phones there were. For that we keep no address and nothing that leads to you. Who you are, we do not know.",
    cookies: "Cookies",
    cookiesText:
      "We only set cookies the site needs. When you choose a language, we remember it for a year. When you sign in, we remember that.",
    account: "When you have an account",
    table: "What we keep, why and for how long",
    what: "What",
    why: "Why",
    howLong: "How long",
    rows: {
      account: {
        what: "Your name, your email address and what you do in the network",
        why: "To let you sign in and to know what you may do",
        howLong: "As long as your account exists",
      },
      signIn: {
        what: "That you asked for a link or code to sign in",
        why: "To check whether the link or code is right",
        howLong: "1 day",
      },
      session: {
        what: "That you are signed in on a device",
        why: "So that you do not need a new link every time",
        howLong: "30 days after the last time",
      },
      mail: {
        what: "Emails we send you",
        why: "To know whether an email arrived",
        howLong: "We delete the content once it is sent, the rest after 90 days",
      },
      phone: {
        what: "The phone number for the day of an action",
        why: "So that volunteers can call each other",
        howLong: "Until 30 days after the action",
      },
      sender: {
        what: "Your name, e-mail address and phone number when you send in an activity; only the editors see them",
        why: "To ask you something and to mail you the link to your activity",
        howLong:
          "Until 60 days after the last date, or 400 days if you want to hear from us next year",
      },
      contact: {
        what: "The name, telephone number and e-mail address that you have shown with an activity in the agenda",
        why: "So that visitors can ask something; everybody can read them",
        howLong: "Until 400 days after the last date",
      },
      draft: {
        what: "An activity you began to fill in and did not send in",
        why: "So that you can go on later",
        howLong:
          "30 days after your last change; 14 days if you do not confirm your e-mail address",
      },
      kit: {
        what: "Your organisation, name, e-mail address and address when you order a Kom erbij kit",
        why: "To send the kit",
        howLong:
          "Until 60 days after the last day of the week; 7 days when you do not confirm the order",
      },
      registration: {
        what: "Your first name and e-mail address if you register for an activity; the organiser and our team see them",
        why: "So that there is a place for you, and to tell you when something changes",
        howLong: "Until 30 days after the activity. We do keep how many people came",
      },
      newsletter: {
        what: "Your e-mail address, language and districts for the newsletter",
        why: "To send you the newsletter, if you confirmed it",
        howLong:
          "Until you stop. After that only an unreadable code, so that we do not mail you again by accident",
      },
      newsletterAsked: {
        what: "Your e-mail address, if you asked for the newsletter and did not confirm",
        why: "To send you the link to confirm with",
        howLong: "7 days",
      },
      newsletterSent: {
        what: "Which newsletter was sent to you, and whether that worked",
        why: "To send nobody anything twice and skip nobody",
        howLong: "1 year",
      },
      history: {
        what: "Who changed what about an action",
        why: "To be able to repair mistakes",
        howLong: "As long as the action exists",
      },
      limits: {
        what: "How often something is tried from an internet address, made unrecognisable",
        why: "To stop abuse",
        howLong: "1 day at most",
      },
    },
    rights: "What you can ask",
    rightsText:
      "You may always see what we have about you. You can have it corrected or deleted. Email or call us and we will see to it.",
    rightsComplaint:
      "Do you think we do not handle your data well? Then you can complain to the Autoriteit Persoonsgegevens (the Dutch data protection authority).",
    contactMail: "Email",
    contactCall: "or call",
  },
};
