export default {
  title: "Try Utrecht Omarmt",
  intro: "This is a demo with made-up data. Choose who you want to be. You cannot break anything.",
  become: "Become {{name}}",
  mailbox: "See all e-mail sent",
  personas: {
    organiser: "Organises actions for DOCK: registers them, makes posters and enters the results.",
    communications: "Looks at actions that were sent in and puts them in the agenda.",
    coordinator: "Keeps track of the whole network: campaigns, partners and figures.",
    assessor: "Assesses applications for a small fund.",
    decider: "Decides on applications.",
    payer: "Pays out the funds that were granted.",
    admin: "Manages the accounts and who may do what.",
  },
  mail: {
    title: "E-mail sent",
    intro: "In the demo no e-mail leaves the building. Everything ends up here.",
    none: "No e-mail has been sent yet.",
    to: "To",
    html: "What the e-mail looks like",
    open: "Open the e-mail “{{subject}}”",
    people: "To the demo",
  },
};
