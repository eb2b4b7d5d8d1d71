export default {
  title: "That did not work",
  home: "To the front page",
  "not-found": "This page does not exist (any more).",
  "not-allowed":
    "This is not part of your role. If you think it should be, ask the coordinator for help.",
  "wrong-state":
    "This is no longer possible. Someone else may have just done it. Open the page again.",
  "changed-meanwhile": "Someone else has just changed this. Look at the new version and try again.",
  "rate-limited": "That was a few times too many in a row. Wait a moment and try again.",
  "wrong-origin": "This form did not come from our site. Open the page again and try once more.",
  "too-large": "That is too large to send. Make it smaller and try again.",
  unreadable: "We cannot read this address. Check whether the link is right.",
  failed: "Something went wrong on our side. Try again in a few minutes.",
  "database-away": "We cannot reach our data for a moment. Please try again in a minute.",
  "link-invalid": "This link has been used or is no longer valid. Ask for a new one.",
  "code-wrong": "This code is wrong or no longer valid.",
  "own-account": "You cannot close your own account or take away your own rights. Ask a colleague.",
  "last-admin": "This is the last administrator. Make someone else an administrator first.",
  "email-taken": "This address already belongs to an account.",
  "spam-suspected":
    "This form seems to have been filled in by a robot. Was it you? Open the page again and leave the hidden field empty.",
  "poster-refused":
    "We cannot make this poster as it is: it has characters that we cannot print, or its code does not scan. Change the words.",
  "poster-not-approved":
    "The words of this poster wait for the communications team. You can look at the poster, but not print it yet.",
  "newsletter-empty": "There are no activities with these choices, so there is nothing to send.",
};
