-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT COLLATE "C" NOT NULL,
    "sha256" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C",
    "publisher" TEXT COLLATE "C",
    "url" TEXT COLLATE "C",
    "publishedOn" TEXT COLLATE "C",
    "script" TEXT COLLATE "C" NOT NULL,
    "encoding" TEXT COLLATE "C" NOT NULL,
    "dayAsc" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Report" (
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C",
    "record" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("sourceId")
);

-- CreateTable
CREATE TABLE "Party" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C",
    "name" TEXT COLLATE "C" NOT NULL,
    "shortName" TEXT COLLATE "C",
    "abbreviation" TEXT COLLATE "C",
    "provinceKind" TEXT COLLATE "C",
    "provinceId" TEXT COLLATE "C",

    CONSTRAINT "Party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "provinceId" TEXT COLLATE "C",
    "provinceBy" TEXT COLLATE "C",
    "disambiguation" TEXT COLLATE "C",

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mention" (
    "id" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "sideId" TEXT COLLATE "C",

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Spelling" (
    "mentionId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "script" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Spelling_pkey" PRIMARY KEY ("mentionId","position")
);

-- CreateTable
CREATE TABLE "Office" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "organ" TEXT COLLATE "C",
    "title" TEXT COLLATE "C" NOT NULL,
    "level" TEXT COLLATE "C",
    "rank" INTEGER NOT NULL,
    "provinceId" TEXT COLLATE "C",
    "cityId" TEXT COLLATE "C",

    CONSTRAINT "Office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tenure" (
    "id" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "officeId" TEXT COLLATE "C" NOT NULL,
    "firstSeenOn" TEXT COLLATE "C",
    "lastSeenOn" TEXT COLLATE "C",
    "qualifiers" TEXT COLLATE "C",
    "endedBy" TEXT COLLATE "C",

    CONSTRAINT "Tenure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sighting" (
    "tenureId" TEXT COLLATE "C" NOT NULL,
    "factId" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "firstDay" TEXT COLLATE "C",
    "lastDay" TEXT COLLATE "C",
    "qualifier" TEXT COLLATE "C",

    CONSTRAINT "Sighting_pkey" PRIMARY KEY ("tenureId","factId","sourceId")
);

-- CreateTable
CREATE TABLE "Visit" (
    "id" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "date" TEXT COLLATE "C",
    "startsOn" TEXT COLLATE "C",
    "endsOn" TEXT COLLATE "C",
    "earliest" TEXT COLLATE "C",
    "latest" TEXT COLLATE "C",
    "dayAsc" TEXT COLLATE "C" NOT NULL,
    "dayDesc" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitParty" (
    "visitId" TEXT COLLATE "C" NOT NULL,
    "partyId" TEXT COLLATE "C" NOT NULL,
    "fromPosition" INTEGER,
    "toPosition" INTEGER,
    "cityPosition" INTEGER,
    "dayAsc" TEXT COLLATE "C" NOT NULL,
    "dayDesc" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "VisitParty_pkey" PRIMARY KEY ("visitId","partyId")
);

-- CreateTable
CREATE TABLE "VisitPerson" (
    "visitId" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "leads" INTEGER,
    "dayAsc" TEXT COLLATE "C" NOT NULL,
    "dayDesc" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "VisitPerson_pkey" PRIMARY KEY ("visitId","personId")
);

-- CreateTable
CREATE TABLE "VisitSite" (
    "visitId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "VisitSite_pkey" PRIMARY KEY ("visitId","position")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "visitId" TEXT COLLATE "C",
    "title" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "date" TEXT COLLATE "C",
    "startsOn" TEXT COLLATE "C",
    "endsOn" TEXT COLLATE "C",
    "earliest" TEXT COLLATE "C",
    "latest" TEXT COLLATE "C",
    "dayAsc" TEXT COLLATE "C" NOT NULL,
    "dayDesc" TEXT COLLATE "C" NOT NULL,
    "cityId" TEXT COLLATE "C",
    "provinceId" TEXT COLLATE "C",
    "agreementCount" INTEGER,
    "seriesId" TEXT COLLATE "C",

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Series" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingParty" (
    "meetingId" TEXT COLLATE "C" NOT NULL,
    "partyId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "provinceId" TEXT COLLATE "C",
    "endsOn" TEXT COLLATE "C",
    "dayAsc" TEXT COLLATE "C" NOT NULL,
    "dayDesc" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "MeetingParty_pkey" PRIMARY KEY ("meetingId","partyId")
);

-- CreateTable
CREATE TABLE "PartnerMeeting" (
    "provinceId" TEXT COLLATE "C" NOT NULL,
    "otherId" TEXT COLLATE "C" NOT NULL,
    "cities" INTEGER NOT NULL,
    "meetingId" TEXT COLLATE "C" NOT NULL,
    "endsOn" TEXT COLLATE "C",
    "dayAsc" TEXT COLLATE "C" NOT NULL,
    "dayDesc" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "PartnerMeeting_pkey" PRIMARY KEY ("provinceId","otherId","cities","dayAsc","meetingId")
);

-- CreateTable
CREATE TABLE "Partner" (
    "provinceId" TEXT COLLATE "C" NOT NULL,
    "otherId" TEXT COLLATE "C" NOT NULL,
    "cities" INTEGER NOT NULL,
    "meetings" INTEGER NOT NULL,
    "lastMetOn" TEXT COLLATE "C",

    CONSTRAINT "Partner_pkey" PRIMARY KEY ("provinceId","cities","otherId")
);

-- CreateTable
CREATE TABLE "Participation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "meetingId" TEXT COLLATE "C",
    "visitId" TEXT COLLATE "C",
    "position" INTEGER NOT NULL,
    "roles" TEXT COLLATE "C" NOT NULL,
    "sideId" TEXT COLLATE "C",
    "endsOn" TEXT COLLATE "C",
    "dayAsc" TEXT COLLATE "C" NOT NULL,
    "dayDesc" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Participation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ParticipationOffice" (
    "participationId" TEXT COLLATE "C" NOT NULL,
    "officeId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "qualifier" TEXT COLLATE "C",

    CONSTRAINT "ParticipationOffice_pkey" PRIMARY KEY ("participationId","officeId")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "meetingId" TEXT COLLATE "C",
    "title" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL,
    "signedOn" TEXT COLLATE "C",
    "earliest" TEXT COLLATE "C",
    "latest" TEXT COLLATE "C",
    "dayAsc" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreementParty" (
    "agreementId" TEXT COLLATE "C" NOT NULL,
    "partyId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "dayAsc" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "AgreementParty_pkey" PRIMARY KEY ("agreementId","partyId")
);

-- CreateTable
CREATE TABLE "AgreementPerson" (
    "agreementId" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "signatoryPosition" INTEGER,
    "witnessPosition" INTEGER,
    "dayAsc" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "AgreementPerson_pkey" PRIMARY KEY ("agreementId","personId")
);

-- CreateTable
CREATE TABLE "Citation" (
    "factId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("factId","position")
);

-- CreateTable
CREATE TABLE "SearchName" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "targetId" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SearchName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchTerm" (
    "entry" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SearchTerm_pkey" PRIMARY KEY ("entry")
);

-- CreateTable
CREATE TABLE "FactSource" (
    "factId" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "FactSource_pkey" PRIMARY KEY ("factId","sourceId")
);

-- CreateTable
CREATE TABLE "Disagreement" (
    "factId" TEXT COLLATE "C" NOT NULL,
    "field" TEXT COLLATE "C" NOT NULL,
    "chosen" TEXT COLLATE "C",
    "rule" TEXT COLLATE "C" NOT NULL,
    "values" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Disagreement_pkey" PRIMARY KEY ("factId","field")
);

-- CreateTable
CREATE TABLE "PersonClaim" (
    "name" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "place" TEXT COLLATE "C" NOT NULL,
    "office" TEXT COLLATE "C" NOT NULL,
    "places" TEXT COLLATE "C" NOT NULL,
    "firstDay" TEXT COLLATE "C",
    "lastDay" TEXT COLLATE "C",
    "around" TEXT COLLATE "C" NOT NULL,
    "apart" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "PersonClaim_pkey" PRIMARY KEY ("name","sourceId","place","office")
);

-- CreateTable
CREATE TABLE "PersonCandidate" (
    "personId" TEXT COLLATE "C" NOT NULL,
    "otherId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "PersonCandidate_pkey" PRIMARY KEY ("personId","otherId")
);

-- CreateTable
CREATE TABLE "EventClaim" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "targetId" TEXT COLLATE "C" NOT NULL,
    "features" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "EventClaim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventKey" (
    "key" TEXT COLLATE "C" NOT NULL,
    "claimId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "EventKey_pkey" PRIMARY KEY ("key","claimId")
);

-- CreateTable
CREATE TABLE "IdAlias" (
    "kind" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "targetId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "IdAlias_pkey" PRIMARY KEY ("kind","id")
);

-- CreateTable
CREATE TABLE "FormerId" (
    "kind" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "targetId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "FormerId_pkey" PRIMARY KEY ("kind","id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "subjects" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Change" (
    "sequence" SERIAL NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "type" TEXT COLLATE "C" NOT NULL,
    "nodeId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "Version" (
    "id" INTEGER NOT NULL,
    "token" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Version_pkey" PRIMARY KEY ("id")
);

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
CREATE INDEX "Person_name_idx" ON "Person"("name");

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
CREATE INDEX "Meeting_seriesId_dayAsc_id_idx" ON "Meeting"("seriesId", "dayAsc", "id");

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
CREATE INDEX "Agreement_status_dayAsc_id_idx" ON "Agreement"("status", "dayAsc", "id");

-- CreateIndex
CREATE INDEX "AgreementParty_partyId_dayAsc_agreementId_idx" ON "AgreementParty"("partyId", "dayAsc", "agreementId");

-- CreateIndex
CREATE INDEX "AgreementPerson_personId_dayAsc_agreementId_idx" ON "AgreementPerson"("personId", "dayAsc", "agreementId");

-- CreateIndex
CREATE INDEX "SearchName_key_kind_idx" ON "SearchName"("key", "kind");

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
CREATE INDEX "IdAlias_targetId_idx" ON "IdAlias"("targetId");

-- CreateIndex
CREATE INDEX "FormerId_kind_targetId_idx" ON "FormerId"("kind", "targetId");

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Party" ADD CONSTRAINT "Party_provinceId_fkey" FOREIGN KEY ("provinceId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_provinceId_fkey" FOREIGN KEY ("provinceId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_sideId_fkey" FOREIGN KEY ("sideId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Spelling" ADD CONSTRAINT "Spelling_mentionId_fkey" FOREIGN KEY ("mentionId") REFERENCES "Mention"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Spelling" ADD CONSTRAINT "Spelling_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Office" ADD CONSTRAINT "Office_provinceId_fkey" FOREIGN KEY ("provinceId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Office" ADD CONSTRAINT "Office_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Tenure" ADD CONSTRAINT "Tenure_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Tenure" ADD CONSTRAINT "Tenure_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Sighting" ADD CONSTRAINT "Sighting_tenureId_fkey" FOREIGN KEY ("tenureId") REFERENCES "Tenure"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Sighting" ADD CONSTRAINT "Sighting_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "VisitParty" ADD CONSTRAINT "VisitParty_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "VisitParty" ADD CONSTRAINT "VisitParty_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "VisitPerson" ADD CONSTRAINT "VisitPerson_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "VisitPerson" ADD CONSTRAINT "VisitPerson_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "VisitSite" ADD CONSTRAINT "VisitSite_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_provinceId_fkey" FOREIGN KEY ("provinceId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "MeetingParty" ADD CONSTRAINT "MeetingParty_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "MeetingParty" ADD CONSTRAINT "MeetingParty_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_sideId_fkey" FOREIGN KEY ("sideId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "ParticipationOffice" ADD CONSTRAINT "ParticipationOffice_participationId_fkey" FOREIGN KEY ("participationId") REFERENCES "Participation"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "ParticipationOffice" ADD CONSTRAINT "ParticipationOffice_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "AgreementParty" ADD CONSTRAINT "AgreementParty_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "AgreementParty" ADD CONSTRAINT "AgreementParty_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "AgreementPerson" ADD CONSTRAINT "AgreementPerson_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "AgreementPerson" ADD CONSTRAINT "AgreementPerson_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "FactSource" ADD CONSTRAINT "FactSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "PersonClaim" ADD CONSTRAINT "PersonClaim_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "PersonCandidate" ADD CONSTRAINT "PersonCandidate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "EventClaim" ADD CONSTRAINT "EventClaim_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "EventKey" ADD CONSTRAINT "EventKey_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "EventClaim"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;
