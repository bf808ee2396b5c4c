// Runs months for blocks of draws. The months themselves are written by engine/compiled/write.py.
//
// A block is W draws of one plan, one vector lane a draw. Lanes never meet, so the results do not
// depend on W, on how rows are shared out among threads, or on the machine. Whatever may be left
// out is a null pointer. Spaces: S state, P parameters, R rules, W numbers of the calendar,
// A accounts, Q scores by part, F flows; element-major, so that the draws of one element lie
// side by side.
#include <stdint.h>

#ifndef LANES
#define LANES 2
#endif
#ifndef NAME
#define NAME(x) x##_base
#endif

typedef double vec __attribute__((vector_size(LANES * 8)));
typedef long long mask __attribute__((vector_size(LANES * 8)));

static inline vec all_(double x) { return vec{} + x; }
static inline vec select_(mask m, vec a, vec b) { return m ? a : b; }
static inline vec min_(vec a, vec b) { return a < b ? a : b; }
static inline vec max_(vec a, vec b) { return a > b ? a : b; }
static inline vec abs_(vec a) { return a < 0.0 ? -a : a; }
static inline bool any_(mask m) {
  long long found = 0;
  for (int l = 0; l < LANES; l++) found |= m[l];
  return found;
}
static inline vec float_(mask m) { return m ? all_(1.0) : all_(0.0); }
static inline vec sqrt_(vec a) {
  for (int l = 0; l < LANES; l++) a[l] = __builtin_sqrt(a[l]);
  return a;
}

// The exponential and logarithm of engine/world/elementary.py, operation by operation. Adding and
// taking away 1.5 * 2^52 rounds to the nearest integer, as rint does, and leaves it in the low bits.
static const double SHIFT = 6755399441055744.0;
static const double LN2_HIGH = 6.93147180369123816490e-01, LN2_LOW = 1.90821492927058770002e-10;

static inline vec exp_(vec x) {
  static const double terms[] = {-1.65339022054652515390e-06, 6.61375632143793436117e-05,
                                 -2.77777777770155933842e-03, 1.66666666666666019037e-01};
  vec shifted = x * 1.44269504088896338700 + SHIFT;
  vec k = shifted - SHIFT;
  mask n = (mask)shifted - (mask)all_(SHIFT);
  vec high = x - k * LN2_HIGH, low = k * LN2_LOW;
  vec r = high - low, t = r * r, p = 4.13813679705723846039e-08 * t;
  for (double term : terms) {
    p = p + term;
    p = p * t;
  }
  vec c = r - p;
  r = r * c;
  r = r / (2.0 - c);
  low = low - r;
  low = low - high;
  vec y = 1.0 - low;
  return y * (vec)((n + 1023) << 52);
}

static inline vec log_(vec x) {
  static const double terms[] = {1.531383769920937332e-01, 1.818357216161805012e-01,
                                 2.222219843214978396e-01, 2.857142874366239149e-01,
                                 3.999999999940941908e-01, 6.666666666666735130e-01};
  mask bits = (mask)x;
  mask e = (bits - 0x3FE6A09E667F3BCDLL) >> 52;
  vec f = (vec)(bits - (e << 52)) - 1.0;
  vec k = (vec)(e + (mask)all_(SHIFT)) - SHIFT;
  vec s = f / (2.0 + f), z = s * s, r = 1.479819860511658591e-01 * z;
  for (double term : terms) {
    r = r + term;
    r = r * z;
  }
  vec half = 0.5 * f;
  half = half * f;
  r = r + half;
  r = r * s;
  r = r + k * LN2_LOW;
  half = half - r;
  half = half - f;
  k = k * LN2_HIGH;
  return k - half;
}

#include "months.inc"

#ifdef _WIN32
#define EXPORT extern "C" __declspec(dllexport)
#define EXPORT_DATA extern "C" __declspec(dllexport)
#else
#define EXPORT extern "C" __attribute__((visibility("default")))
#define EXPORT_DATA extern "C" __attribute__((visibility("default")))
#endif

struct Job {
  int64_t plans, draws, months, starts, kept;  // kept: how many accounts are written
  int64_t first_plan, last_plan, first_draw, last_draw;  // the part to run
  const double *P;        // (P, draws)
  const double *S;        // (S, starts, draws)
  const int64_t *start;   // (plans,): which of the starts a plan begins in
  const double *R;        // (rules, R)
  const int32_t *rule;    // (plans, months): the rules of each month
  const double *W;        // (months, W)
  const uint8_t *score;   // (months,): whether security is scored after it
  const double *won;      // (plans, 2): reputation won before the first month
  double *N;              // (S, plans, draws): the state at the end
  double *A;              // (kept, plans, draws)
  double *Q;              // (Q, plans, draws): scores by part at the end
  double *Y;              // (2, plans, draws): point-years of both sides
  double *F;              // (F, plans, draws): flows of the last month
  double *series;         // (4, plans, months, draws): money and security of both sides
  const volatile int32_t *stop;  // set from elsewhere to give up
};

static inline void load(vec *to, const double *from, int64_t count, int64_t stride, int lanes) {
  if (lanes == LANES) {
    for (int64_t i = 0; i < count; i++) __builtin_memcpy(&to[i], from + i * stride, sizeof(vec));
  } else {
    for (int64_t i = 0; i < count; i++)
      for (int l = 0; l < LANES; l++) to[i][l] = from[i * stride + (l < lanes ? l : lanes - 1)];
  }
}

static inline void store(double *to, const vec *from, int64_t count, int64_t stride, int lanes) {
  if (lanes == LANES) {
    for (int64_t i = 0; i < count; i++) __builtin_memcpy(to + i * stride, &from[i], sizeof(vec));
  } else {
    for (int64_t i = 0; i < count; i++)
      for (int l = 0; l < lanes; l++) to[i * stride + l] = from[i][l];
  }
}

static inline vec sum(const vec *x, int count) {
  vec s = x[0];
  for (int i = 1; i < count; i++) s = s + x[i];
  return s;
}

// 0 when done, 1 when stopped.
EXPORT int NAME(core_run)(const Job *j) {
  vec P[core_P], R[core_R], H[core_held], W_[core_W];
  vec S0[core_S], S1[core_S], A0[core_A], A1[core_A], Q[core_Q];
  const int64_t rows = j->plans * j->draws;
  for (int64_t plan = j->first_plan; plan < j->last_plan; plan++) {
    for (int64_t d = j->first_draw; d < j->last_draw; d += LANES) {
      if (j->stop && *j->stop) return 1;
      const int lanes = j->last_draw - d < LANES ? (int)(j->last_draw - d) : LANES;
      vec *S = S0, *N = S1, *A = A0, *B = A1;
      load(P, j->P + d, core_P, j->draws, lanes);
      load(S, j->S + j->start[plan] * j->draws + d, core_S, j->starts * j->draws, lanes);
      if (j->won)
        for (int i = 0; i < 2; i++) {
          vec &standing = S[core_S_standing + i];
          standing = min_(max_(standing + j->won[plan * 2 + i], all_(0.0)), all_(1.0));
        }
      for (int i = 0; i < core_A_lowest_stock; i++) A[i] = all_(0.0);
      for (int i = 0; i < core_A - core_A_lowest_stock; i++)
        A[core_A_lowest_stock + i] = S[core_S_stock + i] / S[core_S_growth + i];
      vec years[2] = {all_(0.0), all_(0.0)};
      int32_t rule = -1;
      for (int64_t m = 0; m < j->months; m++) {
        if (j->rule[plan * j->months + m] != rule) {
          rule = j->rule[plan * j->months + m];
          for (int i = 0; i < core_R; i++) R[i] = all_(j->R[rule * core_R + i]);
          core_prepare(P, R, H);
        }
        for (int i = 0; i < core_W; i++) W_[i] = all_(j->W[m * core_W + i]);
        core_month(P, R, H, S, W_, N, B, A);
        if (j->score[m]) core_score(P, R, H, N, Q);
        years[0] = years[0] + sum(Q + core_Q_us, core_Q_cn - core_Q_us) / 12.0;
        years[1] = years[1] + sum(Q + core_Q_cn, core_Q - core_Q_cn) / 12.0;
        vec *t = S; S = N; N = t;
        t = A; A = B; B = t;
        if (j->series) {
          const vec now[4] = {sum(A + core_A_us, core_A_cn - core_A_us),
                              sum(A + core_A_cn, core_A_lost_output - core_A_cn),
                              sum(Q + core_Q_us, core_Q_cn - core_Q_us),
                              sum(Q + core_Q_cn, core_Q - core_Q_cn)};
          for (int k = 0; k < 4; k++)
            store(j->series + ((k * j->plans + plan) * j->months + m) * j->draws + d, now + k, 1, 0,
                  lanes);
        }
      }
      if (j->N) store(j->N + plan * j->draws + d, S, core_S, rows, lanes);
      if (j->A) store(j->A + plan * j->draws + d, A, j->kept, rows, lanes);
      if (j->Y) store(j->Y + plan * j->draws + d, years, 2, rows, lanes);
      if (j->Q) store(j->Q + plan * j->draws + d, Q, core_Q, rows, lanes);
    }
  }
  return 0;
}

EXPORT int NAME(world_run)(const Job *j) {
  vec P[world_P], R[world_R], H[world_held], W_[world_W], F[world_F];
  vec S0[world_S], S1[world_S];
  const int64_t rows = j->plans * j->draws;
  for (int64_t plan = j->first_plan; plan < j->last_plan; plan++) {
    for (int64_t d = j->first_draw; d < j->last_draw; d += LANES) {
      if (j->stop && *j->stop) return 1;
      const int lanes = j->last_draw - d < LANES ? (int)(j->last_draw - d) : LANES;
      vec *S = S0, *N = S1;
      load(P, j->P + d, world_P, j->draws, lanes);
      load(S, j->S + j->start[plan] * j->draws + d, world_S, j->starts * j->draws, lanes);
      int32_t rule = -1;
      for (int64_t m = 0; m < j->months; m++) {
        if (j->rule[plan * j->months + m] != rule) {
          rule = j->rule[plan * j->months + m];
          for (int i = 0; i < world_R; i++) R[i] = all_(j->R[rule * world_R + i]);
          world_prepare(P, R, H);
        }
        for (int i = 0; i < world_W; i++) W_[i] = all_(j->W[m * world_W + i]);
        world_month(P, R, H, S, W_, N, F);
        vec *t = S; S = N; N = t;
      }
      if (j->N) store(j->N + plan * j->draws + d, S, world_S, rows, lanes);
      if (j->F) store(j->F + plan * j->draws + d, F, world_F, rows, lanes);
    }
  }
  return 0;
}

#ifdef FIRST
// How many numbers each space has, in the order P, S, R, W, A, Q, F; whoever calls is held to it.
EXPORT_DATA const int64_t core_sizes[] = {core_P, core_S, core_R, core_W, core_A, core_Q, 0};
EXPORT_DATA const int64_t world_sizes[] = {world_P, world_S, world_R, world_W, 0, 0, world_F};

#if defined(__x86_64__)
struct Cpuid { uint32_t a, b, c, d; };

static Cpuid cpuid(uint32_t leaf) {
  Cpuid r;
  __asm__("cpuid" : "=a"(r.a), "=b"(r.b), "=c"(r.c), "=d"(r.d) : "a"(leaf), "c"(0));
  return r;
}
#endif

// The widest variant that this processor and its system run (Intel's manual, volume 1, chapters 14
// and 15: the system must keep the wide registers, and the processor must have the instructions).
EXPORT const char *widest() {
#if defined(__x86_64__)
  if (cpuid(0).a < 7 || !(cpuid(1).c >> 27 & 1)) return "base";
  uint32_t kept, high;
  __asm__("xgetbv" : "=a"(kept), "=d"(high) : "c"(0));
  const uint32_t has = cpuid(7).b, f = 1u << 16, dq = 1u << 17, vl = 1u << 31;
  if ((kept & 0xe6) == 0xe6 && (has & f) && (has & dq) && (has & vl)) return "avx512";
  if ((kept & 6) == 6 && (has >> 5 & 1)) return "avx2";
#endif
  return "base";
}
#endif
