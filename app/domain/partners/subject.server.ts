import { defineSubject } from "~/subject";
import { deleteOldMarks } from "./partner-marks.server";

export const partners = defineSubject({
  name: "partners",
  retention: [{ what: "mark of a partner that nothing names", days: 0, clear: deleteOldMarks }],
});
