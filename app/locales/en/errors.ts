export default {
  toAgenda: "See what’s on",
  toHome: "To the start",
  signIn: "Sign in",
  poster: "Did a poster bring you here? Let us know: call",
  posterThen: "Then we will put up a new one.",
  call: "Still stuck? Call",
  badRequest: {
    title: "We cannot read this",
    text: "Something went wrong while sending. Go back, check it and try once more.",
  },
  notAllowed: {
    title: "This door is for someone else",
    text: "You are signed in, but this page does not go with what you do. Not right? Ask the coordinator.",
  },
  notFound: {
    title: "Nothing on here. Around the corner there is.",
    text: "This page does not exist, or not any more. Maybe the activity is over.",
  },
  tooOften: {
    title: "Take it slowly",
    text: "That was a few times too fast in a row. Wait a few minutes and then try again.",
  },
  ours: {
    title: "Something went wrong on our side",
    text: "It is not your fault. Try again in a few minutes. What you saved before is still there.",
  },
  away: {
    title: "We will be right back",
    text: "We cannot reach our data for a moment. Try again in a minute. What you saved before is still there.",
  },
  again: {
    title: "This is not saved yet",
    text: "We cannot reach our data for a moment. Everything you typed is still here. Wait a minute and then send it again. Keep this page open until then.",
    send: "Send again",
    typed: "Show what I typed",
    file: "Choose your file once more",
    fileWhy: "We cannot hold on to a file.",
  },
  other: {
    title: "That does not work right now",
    text: "Go back and try once more.",
  },
};
