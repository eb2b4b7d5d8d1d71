export default {
  required: "Fill this in.",
  invalid: "This is not right. Please check it.",
  email: "Enter an e-mail address, such as name@example.org.",
  url: "Enter a web address that starts with https://.",
  chooseOne: "Choose at least one option.",
  tooShort: "Use at least {{limit}} characters.",
  tooLong: "Use at most {{limit}} characters.",
  tooSmall: "Enter {{limit}} or a higher number.",
  tooBig: "Enter {{limit}} or a lower number.",
  code: "Enter the six digits from the e-mail.",
  codeWrong:
    "This code is wrong or no longer valid. Look in the latest e-mail, or ask for a new code.",
  emailTaken: "This address already belongs to an account.",
  noRoleOrPartner: "Choose a role or a partner. Without either, this person cannot do anything.",
};
