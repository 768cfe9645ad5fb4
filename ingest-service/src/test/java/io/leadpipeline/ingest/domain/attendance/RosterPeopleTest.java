package io.leadpipeline.ingest.domain.attendance;

import static io.leadpipeline.ingest.domain.attendance.Facts.ended;
import static io.leadpipeline.ingest.domain.attendance.Facts.joined;
import static io.leadpipeline.ingest.domain.attendance.Facts.left;
import static io.leadpipeline.ingest.domain.attendance.Facts.minute;
import static io.leadpipeline.ingest.domain.attendance.Facts.registered;
import static io.leadpipeline.ingest.domain.attendance.Rolls.said;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which registrations, joinings and leavings are of one person. */
class RosterPeopleTest {

  @Test
  void takesWhoCameUnregisteredIfAnybodyCanTellWhoItWas() {
    assertThat(
            said(
                joined("lan", 0).registrant(null),
                joined("minh", 0).email(null),
                joined("nobody", 0).anonymous(),
                ended(30)))
        .containsExactly("id-minh attended 30", "lan attended 30");
  }

  @Test
  void knowsPeopleByTheirRegistrationFirst() {
    assertThat(
            said(
                registered("lan"),
                registered("minh"),
                joined("lan", 0).email("minh@acme.example"),
                ended(30)))
        .containsExactly("lan attended 30", "minh missed");
    assertThat(said(registered("lan"), joined("lan", 0).email(null), ended(30)))
        .containsExactly("lan attended 30");
  }

  @Test
  void knowsPeopleByTheirEmailWhenTheRegistrationIsUnknown() {
    assertThat(said(registered("lan"), joined("lan", 0).registrant("other"), ended(30)))
        .containsExactly("lan attended 30");
    assertThat(said(registered("lan"), joined("lan", 0).registrant(null), ended(30)))
        .containsExactly("lan attended 30");
  }

  @Test
  void knowsPeopleByTheParticipantWhenNothingElseIsSaid() {
    assertThat(said(registered("lan"), joined("lan", 0), left("lan", 20).anonymous(), ended(30)))
        .containsExactly("lan attended 20");
  }

  @Test
  void anApprovalIsTheSameRegistration() {
    assertThat(said(registered("lan").revision(1), registered("lan").at(minute(-9)), ended(60)))
        .containsExactly("lan missed");
  }
}
