-- AlterTable
ALTER TABLE "Listing" ADD COLUMN     "searchText" TEXT,
ADD COLUMN     "searchWords" tsvector;

-- CreateTable
CREATE TABLE "PublicVersion" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "changed" BIGINT NOT NULL,

    CONSTRAINT "PublicVersion_pkey" PRIMARY KEY ("id")
);

-- Searching forgives typing errors. A trusted extension: whoever owns the database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Small letters without accents: "Één café" → "een cafe".
CREATE FUNCTION plain_words(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
$$ SELECT lower(regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g')) $$;

CREATE FUNCTION listing_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."searchText" := plain_words(
    concat_ws(' ', NEW."title", NEW."summary", NEW."placeName", NEW."organiserName", NEW."description"));
  NEW."searchWords" := to_tsvector('dutch', NEW."searchText");
  RETURN NEW;
END $$;

CREATE TRIGGER "Listing_search"
  BEFORE INSERT OR UPDATE OF "title", "summary", "placeName", "organiserName", "description" ON "Listing"
  FOR EACH ROW EXECUTE FUNCTION listing_search();

-- Fills the new columns of what is there.
UPDATE "Listing" SET "title" = "title";

CREATE INDEX "Listing_searchWords_idx" ON "Listing" USING GIN ("searchWords");
CREATE INDEX "Listing_searchText_idx" ON "Listing" USING GIN ("searchText" gin_trgm_ops);

-- What public pages show was changed by this transaction. Runs at commit, so that nobody waits for the one row while
-- holding something another needs; once per transaction is enough.
CREATE FUNCTION public_pages_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  this_transaction text := pg_current_xact_id()::text;
BEGIN
  IF current_setting('omarmt.public_version', true) IS DISTINCT FROM this_transaction THEN
    INSERT INTO "PublicVersion" ("id", "changed") VALUES (1, this_transaction::bigint)
    ON CONFLICT ("id") DO UPDATE SET "changed" = EXCLUDED."changed";
    PERFORM set_config('omarmt.public_version', this_transaction, true);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "Listing_public" AFTER INSERT OR UPDATE OR DELETE ON "Listing"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public_pages_changed();
CREATE CONSTRAINT TRIGGER "ListingDate_public" AFTER INSERT OR UPDATE OR DELETE ON "ListingDate"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public_pages_changed();
CREATE CONSTRAINT TRIGGER "Campaign_public" AFTER INSERT OR UPDATE OR DELETE ON "Campaign"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public_pages_changed();
CREATE CONSTRAINT TRIGGER "Partner_public" AFTER INSERT OR UPDATE OR DELETE ON "Partner"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public_pages_changed();
CREATE CONSTRAINT TRIGGER "Measurement_public" AFTER INSERT OR UPDATE OR DELETE ON "Measurement"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public_pages_changed();
