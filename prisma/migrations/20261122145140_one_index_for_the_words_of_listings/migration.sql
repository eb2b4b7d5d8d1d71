-- Looking for a part of a word read the text of every listing. Now the words that hold that part are looked up among all
-- words, and the listings with those words in one index.

-- DropIndex
DROP INDEX "Listing_searchText_idx";

DROP TRIGGER "Listing_search" ON "Listing";
DROP TRIGGER "Listing_words" ON "Listing";
DROP FUNCTION listing_words();

-- AlterTable
ALTER TABLE "Listing" DROP COLUMN "searchText";

-- The words of a text, each once and in order, small and without accents. A word longer than 60 signs is cut there: an
-- index takes no longer ones, and nobody types them.
CREATE FUNCTION words_of(text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
$$
  SELECT coalesce(array_agg(DISTINCT left(w, 60) ORDER BY left(w, 60)), '{}')
  FROM regexp_split_to_table(plain_words($1), '[^[:alnum:]]+' COLLATE "unicode") AS w
  WHERE w <> ''
$$;

-- The words of a listing in the index, and those that are new among all words: of three letters or more, because shorter
-- ones hold no other and are too like each other; in one order, so that two who publish cannot each wait for a word of
-- the other.
CREATE OR REPLACE FUNCTION listing_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  text_of_listing text := concat_ws(' ', NEW."title", NEW."summary", NEW."placeName", NEW."organiserName", NEW."description");
  words text[] := words_of(text_of_listing);
BEGIN
  NEW."searchWords" := array_to_tsvector(words) || to_tsvector('dutch', plain_words(text_of_listing));
  INSERT INTO "ListingWord" ("word") SELECT w FROM unnest(words) AS w WHERE length(w) >= 3 AND w !~ '[0-9]'
  ON CONFLICT DO NOTHING;
  RETURN NEW;
END $$;

CREATE TRIGGER "Listing_search"
  BEFORE INSERT OR UPDATE OF "title", "summary", "placeName", "organiserName", "description" ON "Listing"
  FOR EACH ROW EXECUTE FUNCTION listing_search();

-- Takes in the words of what is there.
UPDATE "Listing" SET "title" = "title";
