export default { title: "Campaigns" };
