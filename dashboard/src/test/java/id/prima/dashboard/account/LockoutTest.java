package id.prima.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.dashboard.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockoutTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "4, 0",
    "5, 1",
    "6, 2",
    "7, 4",
    "8, 8",
    "9, 16",
    "10, 32",
    "11, 60",
    "12, 60",
    "1000, 60"
  })
  void anAccountWaitsLongerEachTimeUpToAnHour(int failures, long minutes) {
    assertThat(Lockout.OF_ACCOUNT.after(failures)).isEqualTo(Duration.ofMinutes(minutes));
  }

  @Test
  void anAddressWaitsLaterAndShorter() {
    assertThat(Lockout.OF_ADDRESS.after(29)).isZero();
    assertThat(Lockout.OF_ADDRESS.after(30)).isEqualTo(Duration.ofMinutes(1));
    assertThat(Lockout.OF_ADDRESS.after(33)).isEqualTo(Duration.ofMinutes(8));
    assertThat(Lockout.OF_ADDRESS.after(34)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void addressesAreCountedApartAndForgottenAfterAnHour() {
    AddressBrake brake = new AddressBrake();
    TestClock clock = new TestClock();
    for (int i = 0; i < 30; i++) {
      assertThat(brake.wait("10.0.0.1", clock.instant())).isZero();
      brake.failed("10.0.0.1", clock.instant());
    }
    assertThat(brake.wait("10.0.0.1", clock.instant())).isEqualTo(Duration.ofMinutes(1));
    assertThat(brake.wait("10.0.0.2", clock.instant())).isZero();
    clock.advance(Duration.ofSeconds(50));
    assertThat(brake.wait("10.0.0.1", clock.instant())).isEqualTo(Duration.ofSeconds(10));
    clock.advance(Duration.ofSeconds(10));
    assertThat(brake.wait("10.0.0.1", clock.instant())).isZero();
    brake.failed("10.0.0.1", clock.instant());
    assertThat(brake.wait("10.0.0.1", clock.instant())).isEqualTo(Duration.ofMinutes(2));
    clock.advance(Duration.ofMinutes(61));
    brake.failed("10.0.0.1", clock.instant());
    assertThat(brake.wait("10.0.0.1", clock.instant())).isZero();
  }

  @Test
  void oneHouseholdIsOneAddressHoweverManyItUses() {
    AddressBrake brake = new AddressBrake();
    TestClock clock = new TestClock();
    for (int i = 0; i < 30; i++) {
      brake.failed("2001:db8:1:2::" + i, clock.instant());
    }
    assertThat(brake.wait("2001:db8:1:2:ffff::1", clock.instant())).isPositive();
    assertThat(brake.wait("2001:db8:1:3::1", clock.instant())).isZero();
    // what a forged header holds is a name of its own and is looked up nowhere
    assertThat(brake.wait("bukan:alamat", clock.instant())).isZero();
  }
}
