export default {
  credit: "Picture: {{name}}",
};
