export default {
  nl: {
    signIn: {
      name: "Aanmelden",
      subject: "Aanmelden bij Utrecht Omarmt",
      body: "Met deze knop meld je je aan.",
      button: "Meld je aan",
      code: "Of vul deze code in op de pagina waar je begon:",
      validity: "Link en code werken 15 minuten en maar één keer.",
      notYou: "Heb je dit niet gevraagd? Dan hoef je niets te doen. Geef de code aan niemand door.",
    },
    invitation: {
      name: "Uitnodiging",
      subject: "Je bent uitgenodigd voor Utrecht Omarmt",
      body: "{{invitedBy}} heeft een account voor je gemaakt bij Utrecht Omarmt.",
      bodyPartner:
        "{{invitedBy}} heeft een account voor je gemaakt bij Utrecht Omarmt. Je kunt er acties aanmelden voor {{partner}}.",
      how: "Je meldt je aan met dit e-mailadres. Een wachtwoord is niet nodig.",
      button: "Ga naar aanmelden",
    },
  },
  en: {
    signIn: {
      name: "Sign in",
      subject: "Sign in to Utrecht Omarmt",
      body: "This button signs you in.",
      button: "Sign in",
      code: "Or enter this code on the page where you began:",
      validity: "Link and code work for 15 minutes, and only once.",
      notYou: "Did you not ask for this? Then you need do nothing. Give the code to nobody.",
    },
    invitation: {
      name: "Invitation",
      subject: "You are invited to Utrecht Omarmt",
      body: "{{invitedBy}} has made an account for you at Utrecht Omarmt.",
      bodyPartner:
        "{{invitedBy}} has made an account for you at Utrecht Omarmt. You can register actions there for {{partner}}.",
      how: "You sign in with this e-mail address. You need no password.",
      button: "Go to sign in",
    },
  },
};
