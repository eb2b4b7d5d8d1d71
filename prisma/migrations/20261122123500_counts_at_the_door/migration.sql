-- Taps at the door, reminders, removed names and questions to organisers change nothing on a public page; without this
-- every tap of a volunteer would have all pages made anew.
DROP TRIGGER "Registration_public" ON "Registration";
CREATE CONSTRAINT TRIGGER "Registration_public"
  AFTER INSERT OR DELETE OR UPDATE OF "dateId", "state", "seats" ON "Registration"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public_pages_changed();
DROP TRIGGER "ListingDate_public" ON "ListingDate";
CREATE CONSTRAINT TRIGGER "ListingDate_public"
  AFTER INSERT OR DELETE OR UPDATE OF "listingId", "startsAt", "endsAt", "cancelledAt", "previousStartsAt", "previousEndsAt"
  ON "ListingDate"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public_pages_changed();
