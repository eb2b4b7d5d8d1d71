/** The migrated, empty database that every test worker copies. */
export const templateName = "template_of_tests";
