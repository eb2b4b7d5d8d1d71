export default {
  label: "Agenda of Utrecht Omarmt",
  loading: "The agenda is on its way…",
  none: "There is nothing in the agenda now.",
  failed: "The agenda cannot be reached now.",
  all: "See the whole agenda",
  moved: "Moved, first",
  cancelled: "Cancelled",
  newWindow: "opens in a new window",
};
