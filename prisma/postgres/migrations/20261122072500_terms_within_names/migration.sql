-- Keys are found by how they begin in the index of SearchName: terms are left for what they hold further on.
DELETE FROM "SearchTerm" WHERE "entry" < '1';
-- No term begins with a tilde, so that none becomes another's on the way.
UPDATE "SearchTerm" SET "entry" = '~' || substr("entry", 2);
UPDATE "SearchTerm" SET "entry" = substr("entry", 2);
