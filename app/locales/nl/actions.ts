export default { title: "Acties" };
