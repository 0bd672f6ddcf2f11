PRAGMA journal_mode = WAL;

-- Written by Prisma's schema engine; WITHOUT ROWID was added where the key is most of the row.

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sha256" TEXT NOT NULL,
    "title" TEXT,
    "publisher" TEXT,
    "url" TEXT,
    "publishedOn" TEXT,
    "script" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "dayAsc" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Report" (
    "sourceId" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT,
    "record" TEXT NOT NULL,
    CONSTRAINT "Report_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Party" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "shortName" TEXT,
    "abbreviation" TEXT,
    "provinceKind" TEXT,
    "provinceId" TEXT,
    CONSTRAINT "Party_provinceId_fkey" FOREIGN KEY ("provinceId") REFERENCES "Party" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "provinceId" TEXT,
    "provinceBy" TEXT,
    "disambiguation" TEXT,
    CONSTRAINT "Person_provinceId_fkey" FOREIGN KEY ("provinceId") REFERENCES "Party" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mention" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "sideId" TEXT,
    CONSTRAINT "Mention_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Mention_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Mention_sideId_fkey" FOREIGN KEY ("sideId") REFERENCES "Party" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Spelling" (
    "mentionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "personId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "script" TEXT NOT NULL,

    PRIMARY KEY ("mentionId", "position"),
    CONSTRAINT "Spelling_mentionId_fkey" FOREIGN KEY ("mentionId") REFERENCES "Mention" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Spelling_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Office" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "organ" TEXT,
    "title" TEXT NOT NULL,
    "level" TEXT,
    "rank" INTEGER NOT NULL,
    "provinceId" TEXT,
    "cityId" TEXT,
    CONSTRAINT "Office_provinceId_fkey" FOREIGN KEY ("provinceId") REFERENCES "Party" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Office_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "Party" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Tenure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "firstSeenOn" TEXT,
    "lastSeenOn" TEXT,
    "qualifiers" TEXT,
    "endedBy" TEXT,
    CONSTRAINT "Tenure_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Tenure_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Sighting" (
    "tenureId" TEXT NOT NULL,
    "factId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "firstDay" TEXT,
    "lastDay" TEXT,
    "qualifier" TEXT,

    PRIMARY KEY ("tenureId", "factId", "sourceId"),
    CONSTRAINT "Sighting_tenureId_fkey" FOREIGN KEY ("tenureId") REFERENCES "Tenure" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Sighting_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Visit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "date" TEXT,
    "startsOn" TEXT,
    "endsOn" TEXT,
    "earliest" TEXT,
    "latest" TEXT,
    "dayAsc" TEXT NOT NULL,
    "dayDesc" TEXT NOT NULL,
    CONSTRAINT "Visit_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "VisitParty" (
    "visitId" TEXT NOT NULL,
    "partyId" TEXT NOT NULL,
    "fromPosition" INTEGER,
    "toPosition" INTEGER,
    "cityPosition" INTEGER,
    "dayAsc" TEXT NOT NULL,
    "dayDesc" TEXT NOT NULL,

    PRIMARY KEY ("visitId", "partyId"),
    CONSTRAINT "VisitParty_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "VisitParty_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "VisitPerson" (
    "visitId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "leads" INTEGER,
    "dayAsc" TEXT NOT NULL,
    "dayDesc" TEXT NOT NULL,

    PRIMARY KEY ("visitId", "personId"),
    CONSTRAINT "VisitPerson_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "VisitPerson_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "VisitSite" (
    "visitId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    PRIMARY KEY ("visitId", "position"),
    CONSTRAINT "VisitSite_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Meeting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "visitId" TEXT,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "date" TEXT,
    "startsOn" TEXT,
    "endsOn" TEXT,
    "earliest" TEXT,
    "latest" TEXT,
    "dayAsc" TEXT NOT NULL,
    "dayDesc" TEXT NOT NULL,
    "cityId" TEXT,
    "provinceId" TEXT,
    "agreementCount" INTEGER,
    "seriesId" TEXT,
    CONSTRAINT "Meeting_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Meeting_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Meeting_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Meeting_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "Party" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Meeting_provinceId_fkey" FOREIGN KEY ("provinceId") REFERENCES "Party" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MeetingParty" (
    "meetingId" TEXT NOT NULL,
    "partyId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "provinceId" TEXT,
    "endsOn" TEXT,
    "dayAsc" TEXT NOT NULL,
    "dayDesc" TEXT NOT NULL,

    PRIMARY KEY ("meetingId", "partyId"),
    CONSTRAINT "MeetingParty_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MeetingParty_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "PartnerMeeting" (
    "provinceId" TEXT NOT NULL,
    "otherId" TEXT NOT NULL,
    "cities" INTEGER NOT NULL,
    "meetingId" TEXT NOT NULL,
    "endsOn" TEXT,
    "dayAsc" TEXT NOT NULL,
    "dayDesc" TEXT NOT NULL,

    PRIMARY KEY ("provinceId", "otherId", "cities", "dayAsc", "meetingId")
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Partner" (
    "provinceId" TEXT NOT NULL,
    "otherId" TEXT NOT NULL,
    "cities" INTEGER NOT NULL,
    "meetings" INTEGER NOT NULL,
    "lastMetOn" TEXT,

    PRIMARY KEY ("provinceId", "cities", "otherId")
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Participation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "meetingId" TEXT,
    "visitId" TEXT,
    "position" INTEGER NOT NULL,
    "roles" TEXT NOT NULL,
    "sideId" TEXT,
    "endsOn" TEXT,
    "dayAsc" TEXT NOT NULL,
    "dayDesc" TEXT NOT NULL,
    CONSTRAINT "Participation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Participation_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Participation_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Participation_sideId_fkey" FOREIGN KEY ("sideId") REFERENCES "Party" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ParticipationOffice" (
    "participationId" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "qualifier" TEXT,

    PRIMARY KEY ("participationId", "officeId"),
    CONSTRAINT "ParticipationOffice_participationId_fkey" FOREIGN KEY ("participationId") REFERENCES "Participation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ParticipationOffice_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Agreement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "meetingId" TEXT,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "signedOn" TEXT,
    "earliest" TEXT,
    "latest" TEXT,
    "dayAsc" TEXT NOT NULL,
    CONSTRAINT "Agreement_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Agreement_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgreementParty" (
    "agreementId" TEXT NOT NULL,
    "partyId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "dayAsc" TEXT NOT NULL,

    PRIMARY KEY ("agreementId", "partyId"),
    CONSTRAINT "AgreementParty_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AgreementParty_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "AgreementPerson" (
    "agreementId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "signatoryPosition" INTEGER,
    "witnessPosition" INTEGER,
    "dayAsc" TEXT NOT NULL,

    PRIMARY KEY ("agreementId", "personId"),
    CONSTRAINT "AgreementPerson_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AgreementPerson_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Citation" (
    "factId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    PRIMARY KEY ("factId", "position"),
    CONSTRAINT "Citation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "SearchName" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "key" TEXT NOT NULL
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "SearchTerm" (
    "entry" TEXT NOT NULL PRIMARY KEY
) WITHOUT ROWID;

-- CreateIndex
CREATE UNIQUE INDEX "Source_sha256_key" ON "Source"("sha256");

-- CreateIndex
CREATE INDEX "Source_dayAsc_id_idx" ON "Source"("dayAsc", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Party_code_key" ON "Party"("code");

-- CreateIndex
CREATE INDEX "Party_kind_id_idx" ON "Party"("kind", "id");

-- CreateIndex
CREATE INDEX "Party_provinceId_id_idx" ON "Party"("provinceId", "id");

-- CreateIndex
CREATE INDEX "Person_provinceId_id_idx" ON "Person"("provinceId", "id");

-- CreateIndex
CREATE INDEX "Mention_personId_sourceId_idx" ON "Mention"("personId", "sourceId");

-- CreateIndex
CREATE INDEX "Mention_sideId_idx" ON "Mention"("sideId");

-- CreateIndex
CREATE INDEX "Spelling_personId_script_text_idx" ON "Spelling"("personId", "script", "text");

-- CreateIndex
CREATE INDEX "Office_rank_id_idx" ON "Office"("rank", "id");

-- CreateIndex
CREATE INDEX "Office_provinceId_rank_id_idx" ON "Office"("provinceId", "rank", "id");

-- CreateIndex
CREATE INDEX "Office_cityId_rank_id_idx" ON "Office"("cityId", "rank", "id");

-- CreateIndex
CREATE INDEX "Tenure_officeId_firstSeenOn_idx" ON "Tenure"("officeId", "firstSeenOn");

-- CreateIndex
CREATE UNIQUE INDEX "Tenure_personId_officeId_key" ON "Tenure"("personId", "officeId");

-- CreateIndex
CREATE INDEX "Visit_sourceId_idx" ON "Visit"("sourceId");

-- CreateIndex
CREATE INDEX "Visit_dayAsc_id_idx" ON "Visit"("dayAsc", "id");

-- CreateIndex
CREATE INDEX "Visit_dayDesc_id_idx" ON "Visit"("dayDesc", "id");

-- CreateIndex
CREATE INDEX "VisitParty_partyId_dayAsc_visitId_idx" ON "VisitParty"("partyId", "dayAsc", "visitId");

-- CreateIndex
CREATE INDEX "VisitParty_partyId_dayDesc_visitId_idx" ON "VisitParty"("partyId", "dayDesc", "visitId");

-- CreateIndex
CREATE INDEX "VisitPerson_personId_dayAsc_visitId_idx" ON "VisitPerson"("personId", "dayAsc", "visitId");

-- CreateIndex
CREATE INDEX "VisitPerson_personId_dayDesc_visitId_idx" ON "VisitPerson"("personId", "dayDesc", "visitId");

-- CreateIndex
CREATE INDEX "Meeting_sourceId_idx" ON "Meeting"("sourceId");

-- CreateIndex
CREATE INDEX "Meeting_visitId_id_idx" ON "Meeting"("visitId", "id");

-- CreateIndex
CREATE INDEX "Meeting_dayAsc_id_idx" ON "Meeting"("dayAsc", "id");

-- CreateIndex
CREATE INDEX "Meeting_dayDesc_id_idx" ON "Meeting"("dayDesc", "id");

-- CreateIndex
CREATE INDEX "Meeting_cityId_dayAsc_id_idx" ON "Meeting"("cityId", "dayAsc", "id");

-- CreateIndex
CREATE INDEX "Meeting_provinceId_dayAsc_id_idx" ON "Meeting"("provinceId", "dayAsc", "id");

-- CreateIndex
CREATE INDEX "MeetingParty_partyId_dayAsc_meetingId_idx" ON "MeetingParty"("partyId", "dayAsc", "meetingId");

-- CreateIndex
CREATE INDEX "MeetingParty_partyId_dayDesc_meetingId_idx" ON "MeetingParty"("partyId", "dayDesc", "meetingId");

-- CreateIndex
CREATE INDEX "MeetingParty_provinceId_dayAsc_meetingId_idx" ON "MeetingParty"("provinceId", "dayAsc", "meetingId");

-- CreateIndex
CREATE INDEX "MeetingParty_provinceId_dayDesc_meetingId_idx" ON "MeetingParty"("provinceId", "dayDesc", "meetingId");

-- CreateIndex
CREATE INDEX "PartnerMeeting_provinceId_otherId_cities_dayDesc_meetingId_idx" ON "PartnerMeeting"("provinceId", "otherId", "cities", "dayDesc", "meetingId");

-- CreateIndex
CREATE INDEX "Participation_meetingId_position_idx" ON "Participation"("meetingId", "position");

-- CreateIndex
CREATE INDEX "Participation_visitId_position_idx" ON "Participation"("visitId", "position");

-- CreateIndex
CREATE INDEX "Participation_personId_dayAsc_meetingId_idx" ON "Participation"("personId", "dayAsc", "meetingId");

-- CreateIndex
CREATE INDEX "Participation_personId_dayDesc_meetingId_idx" ON "Participation"("personId", "dayDesc", "meetingId");

-- CreateIndex
CREATE INDEX "Participation_sideId_idx" ON "Participation"("sideId");

-- CreateIndex
CREATE INDEX "ParticipationOffice_officeId_idx" ON "ParticipationOffice"("officeId");

-- CreateIndex
CREATE INDEX "Agreement_sourceId_idx" ON "Agreement"("sourceId");

-- CreateIndex
CREATE INDEX "Agreement_meetingId_id_idx" ON "Agreement"("meetingId", "id");

-- CreateIndex
CREATE INDEX "Agreement_dayAsc_id_idx" ON "Agreement"("dayAsc", "id");

-- CreateIndex
CREATE INDEX "AgreementParty_partyId_dayAsc_agreementId_idx" ON "AgreementParty"("partyId", "dayAsc", "agreementId");

-- CreateIndex
CREATE INDEX "AgreementPerson_personId_dayAsc_agreementId_idx" ON "AgreementPerson"("personId", "dayAsc", "agreementId");

-- CreateIndex
CREATE INDEX "SearchName_key_kind_idx" ON "SearchName"("key", "kind");

-- CreateTable
CREATE TABLE "Series" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "FactSource" (
    "factId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,

    PRIMARY KEY ("factId", "sourceId"),
    CONSTRAINT "FactSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Disagreement" (
    "factId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "chosen" TEXT,
    "rule" TEXT NOT NULL,
    "values" TEXT NOT NULL,

    PRIMARY KEY ("factId", "field")
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "PersonClaim" (
    "name" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "places" TEXT NOT NULL,
    "firstDay" TEXT,
    "lastDay" TEXT,
    "around" TEXT NOT NULL,
    "apart" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    PRIMARY KEY ("name", "sourceId", "place", "office"),
    CONSTRAINT "PersonClaim_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "PersonCandidate" (
    "personId" TEXT NOT NULL,
    "otherId" TEXT NOT NULL,

    PRIMARY KEY ("personId", "otherId"),
    CONSTRAINT "PersonCandidate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "EventClaim" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "features" TEXT NOT NULL,
    CONSTRAINT "EventClaim_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventKey" (
    "key" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,

    PRIMARY KEY ("key", "claimId"),
    CONSTRAINT "EventKey_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "EventClaim" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "IdAlias" (
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,

    PRIMARY KEY ("kind", "id")
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "FormerId" (
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,

    PRIMARY KEY ("kind", "id")
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Decision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "subjects" TEXT NOT NULL,
    "reason" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Change" (
    "sequence" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "nodeId" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "Meeting_seriesId_dayAsc_id_idx" ON "Meeting"("seriesId", "dayAsc", "id");

-- CreateIndex
CREATE INDEX "FactSource_sourceId_factId_idx" ON "FactSource"("sourceId", "factId");

-- CreateIndex
CREATE INDEX "PersonClaim_sourceId_idx" ON "PersonClaim"("sourceId");

-- CreateIndex
CREATE INDEX "PersonClaim_personId_idx" ON "PersonClaim"("personId");

-- CreateIndex
CREATE INDEX "EventClaim_sourceId_idx" ON "EventClaim"("sourceId");

-- CreateIndex
CREATE INDEX "EventClaim_targetId_idx" ON "EventClaim"("targetId");

-- CreateIndex
CREATE INDEX "EventKey_claimId_idx" ON "EventKey"("claimId");

-- CreateIndex
CREATE INDEX "FormerId_kind_targetId_idx" ON "FormerId"("kind", "targetId");

-- CreateIndex
CREATE INDEX "IdAlias_targetId_idx" ON "IdAlias"("targetId");

-- CreateIndex
CREATE INDEX "Person_name_idx" ON "Person"("name");
