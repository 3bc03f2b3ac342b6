CREATE INDEX `outbox_kind` ON `outbox` (`kind`,`created_at`);--> statement-breakpoint
CREATE INDEX `outbox_to` ON `outbox` (`to_address`,`created_at`);--> statement-breakpoint
CREATE INDEX `outbox_staff` ON `outbox` (`staff_id`,`kind`,`due_at`);