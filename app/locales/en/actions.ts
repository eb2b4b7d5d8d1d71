export default { title: "Actions" };
