export default {
  credit: "Beeld: {{name}}",
};
