-- CreateTable
CREATE TABLE "ListingWord" (
    "word" TEXT NOT NULL,

    CONSTRAINT "ListingWord_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "ListingWord_word_idx" ON "ListingWord" USING GIN ("word" gin_trgm_ops);

CREATE FUNCTION listing_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- In one order, so that two who publish cannot each wait for a word of the other.
  INSERT INTO "ListingWord" ("word")
  SELECT DISTINCT w
  FROM regexp_split_to_table(
    plain_words(concat_ws(' ', NEW."title", NEW."summary", NEW."placeName", NEW."organiserName")),
    '[^[:alnum:]]+') AS w
  WHERE length(w) BETWEEN 3 AND 40 AND w !~ '[0-9]'
  ORDER BY w
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER "Listing_words"
  AFTER INSERT OR UPDATE OF "title", "summary", "placeName", "organiserName" ON "Listing"
  FOR EACH ROW EXECUTE FUNCTION listing_words();

-- Takes in the words of what is there.
UPDATE "Listing" SET "title" = "title";
