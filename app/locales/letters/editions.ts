export default {
  nl: {
    kitConfirm: {
      name: "Pakket bevestigen",
      subject: "Bevestig je bestelling voor {{edition}}",
      body: "Fijn dat je meedoet! Tik op de knop, dan maken wij je Kom erbij-pakket klaar. Dit bestelde je:",
      button: "Ja, dit is mijn bestelling",
      notYou:
        "Heb jij niets besteld? Dan heeft iemand jouw adres ingevuld. Je hoeft niets te doen: na {{count}} dagen wissen we de bestelling.",
    },
    kitOrdered: {
      name: "Pakket besteld",
      subject: "Je bestelling voor {{edition}}",
      body: "We hebben je bestelling ontvangen. Dit zit in je Kom erbij-pakket:",
    },
    kitChanged: {
      name: "Pakket veranderd",
      subject: "Je bestelling voor {{edition}} is veranderd",
      body: "Je hebt je bestelling veranderd. Dit zit nu in je Kom erbij-pakket:",
    },
    kitCancelled: {
      name: "Pakket ingetrokken",
      subject: "Je bestelling voor {{edition}} is ingetrokken",
      body: "Deze bestelling is ingetrokken. Je krijgt dit niet toegestuurd:",
    },
    kitSent: {
      name: "Pakket verstuurd",
      subject: "Je pakket voor {{edition}} is onderweg",
      body: "We hebben je Kom erbij-pakket verstuurd. Dit zit erin:",
    },
    kit: {
      until: "Tot we het pakket versturen, kun je je bestelling veranderen of intrekken.",
      change: "Bekijk of verander je bestelling",
      look: "Bekijk je bestelling",
    },
    reminder: {
      name: "Herinnering aan een editie",
      subject: "Doen jullie weer mee met {{edition}}?",
      body: "Vorig jaar deed {{partner}} mee. {{edition}} is van {{first}} tot en met {{last}}. We hebben nog geen activiteit van jullie gekregen.",
      until: "Insturen kan tot en met {{day}}.",
      button: "Stuur een activiteit in",
      notThisYear: "Doen jullie dit jaar niet mee? Dan hoef je niets te doen.",
      end: "Stuur mij geen herinnering meer",
      answer: "Wil je deze mail niet meer krijgen? Antwoord dan op deze mail.",
    },
  },
  en: {
    kitConfirm: {
      name: "Kit to confirm",
      subject: "Confirm your order for {{edition}}",
      body: "Good that you are taking part! Press the button and we will get your Kom erbij kit ready. This is what you ordered:",
      button: "Yes, this is my order",
      notYou:
        "Did you not order anything? Then somebody filled in your address. You need not do anything: after {{count}} days we delete the order.",
    },
    kitOrdered: {
      name: "Kit ordered",
      subject: "Your order for {{edition}}",
      body: "We have received your order. This is in your Kom erbij kit:",
    },
    kitChanged: {
      name: "Kit changed",
      subject: "Your order for {{edition}} has changed",
      body: "You have changed your order. This is now in your Kom erbij kit:",
    },
    kitCancelled: {
      name: "Kit cancelled",
      subject: "Your order for {{edition}} is cancelled",
      body: "This order is cancelled. We will not send you:",
    },
    kitSent: {
      name: "Kit sent",
      subject: "Your kit for {{edition}} is on its way",
      body: "We have sent your Kom erbij kit. This is in it:",
    },
    kit: {
      until: "You can change or cancel your order until we send the kit.",
      change: "See or change your order",
      look: "See your order",
    },
    reminder: {
      name: "Reminder of an edition",
      subject: "Will you join {{edition}} again?",
      body: "Last year {{partner}} took part. {{edition}} is from {{first}} to {{last}}. We have not received an activity from you yet.",
      until: "You can send in activities until {{day}}.",
      button: "Send in an activity",
      notThisYear: "Not taking part this year? Then you do not have to do anything.",
      end: "Do not remind me again",
      answer: "Do you no longer want this mail? Then answer it and tell us.",
    },
  },
};
