-- CreateIndex
CREATE INDEX "interactions_noted_of_person" ON "interactions"("person_id", "kind", "at") WHERE (kind = ANY (ARRAY['call_noted'::text, 'visit_noted'::text, 'letter_noted'::text, 'email_noted'::text, 'event_attended'::text, 'gift_received'::text, 'goods_given'::text, 'hours_volunteered'::text]));
