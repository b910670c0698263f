package id.prima.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many sign-ins at once, while the two that may hash are stopped in the middle. */
@Timeout(120)
@Tag("slow")
class CrowdedDeskTest {

  private static final Instant NOW = Instant.parse("2026-10-05T03:00:00Z");
  private static final String HERE = "192.0.2.1";

  /** What the desk asks before it is a thread's turn to hash. */
  private static final int TIMES_ASKED_BEFORE = 2;

  @TempDir Path folder;
  private final ThreadLocal<Integer> asked = new ThreadLocal<>();
  private final CountDownLatch holding = new CountDownLatch(2);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final List<Thread> held = new ArrayList<>();
  private final List<Thread> waiting = new ArrayList<>();
  private FrontDesk desk;

  @BeforeEach
  void openTheDesk() {
    Path file = folder.resolve("prima.db");
    try (AccountBook book = AccountBook.openOrCreate(file, () -> NOW)) {
      book.add("siti", Role.SDM, Optional.empty(), "benteng kuda laut 7");
    }
    desk = new FrontDesk(file, this::now, false);
  }

  @AfterEach
  void close() throws InterruptedException {
    goOn.countDown();
    held.addAll(waiting);
    for (Thread thread : held) {
      thread.join();
    }
    desk.close();
  }

  /** The time; a thread that holds asks for it in vain until it may go on. */
  private Instant now() {
    Integer before = asked.get();
    if (before != null) {
      asked.set(before + 1);
      if (before == TIMES_ASKED_BEFORE) {
        holding.countDown();
        try {
          goOn.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return NOW;
  }

  private SignInResult fails(String address) {
    return desk.signIn("siapa", "salah sekali ini", Optional.empty(), address);
  }

  private void start(Runnable work) {
    Thread thread = new Thread(work);
    waiting.add(thread);
    thread.start();
  }

  private void holdTheHashing() throws InterruptedException {
    for (int i = 0; i < 2; i++) {
      start(
          () -> {
            asked.set(0);
            fails(HERE);
          });
    }
    holding.await();
    held.addAll(waiting);
    waiting.clear();
  }

  private FutureTask<SignInResult> joins(String address) {
    FutureTask<SignInResult> task = new FutureTask<>(() -> fails(address));
    start(task);
    return task;
  }

  private void awaitAllInTheQueue() {
    while (waiting.stream().anyMatch(t -> t.getState() != Thread.State.TIMED_WAITING)) {
      assertThat(waiting).allMatch(Thread::isAlive);
      Thread.onSpinWait();
    }
  }

  @Test
  void whoWaitedWhileHisAddressWasStoppedIsStoppedToo() throws Exception {
    for (int i = 0; i < 29; i++) {
      assertThat(fails(HERE)).isInstanceOf(SignInResult.Refused.class);
    }
    holdTheHashing();
    FutureTask<SignInResult> third = joins(HERE);
    awaitAllInTheQueue();
    goOn.countDown();
    assertThat(third.get()).isEqualTo(new SignInResult.TooMany(Duration.ofMinutes(1)));
  }

  @Test
  void aQueueThatIsTooLongIsNotJoined() throws Exception {
    holdTheHashing();
    List<FutureTask<SignInResult>> queue = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      queue.add(joins("192.0.2." + (10 + i)));
    }
    awaitAllInTheQueue();
    assertThat(fails("192.0.2.200")).isInstanceOf(SignInResult.TooMany.class);
    // they came before, and their time is not over
    assertThat(queue).noneMatch(FutureTask::isDone);
  }
}
