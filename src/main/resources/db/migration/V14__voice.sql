-- The answer is read aloud from here on, or was; set before the clip is made, so that no crash has it sent twice.
alter table turn add column voiced_at timestamptz;
