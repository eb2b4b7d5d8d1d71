export default { title: "Campagnes" };
