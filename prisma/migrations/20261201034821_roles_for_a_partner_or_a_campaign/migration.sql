-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "partnerId" UUID,
    "campaignId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RoleGrant_pkey" PRIMARY KEY ("id"),
    -- For one thing, and who manages accounts does so everywhere.
    CONSTRAINT "RoleGrant_scope_check" CHECK (num_nonnulls("partnerId", "campaignId") = 1),
    CONSTRAINT "RoleGrant_role_check" CHECK ("role" <> 'admin')
);

-- CreateIndex
CREATE INDEX "RoleGrant_partnerId_idx" ON "RoleGrant"("partnerId");

-- CreateIndex
CREATE INDEX "RoleGrant_campaignId_idx" ON "RoleGrant"("campaignId");

-- CreateIndex
CREATE UNIQUE INDEX "RoleGrant_accountId_role_partnerId_campaignId_key" ON "RoleGrant"("accountId", "role", "partnerId", "campaignId") NULLS NOT DISTINCT;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An admin could do all that coordinator and communications can, without holding those roles. From now on a role has to be
-- held; whoever was admin keeps those two. Not assessor, decider and payer, which nothing asks for yet and which must be
-- given to a person on purpose.
UPDATE "Account"
SET "roles" = "roles"
    || CASE WHEN 'coordinator' = ANY("roles") THEN '{}'::"Role"[] ELSE '{coordinator}'::"Role"[] END
    || CASE WHEN 'communications' = ANY("roles") THEN '{}'::"Role"[] ELSE '{communications}'::"Role"[] END
WHERE 'admin' = ANY("roles");
