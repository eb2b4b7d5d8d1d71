export default {
  label: "Agenda van Utrecht Omarmt",
  loading: "De agenda komt eraan…",
  none: "Er staat nu niets in de agenda.",
  failed: "De agenda is nu niet te bereiken.",
  all: "Bekijk de hele agenda",
  moved: "Verplaatst, eerst",
  cancelled: "Gaat niet door",
  newWindow: "opent in een nieuw venster",
};
