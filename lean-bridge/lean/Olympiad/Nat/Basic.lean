module

public import Olympiad.Parity

/-!
# Natural numbers: factorial, binomial coefficients, square root, logarithm, residues
-/

set_option autoImplicit false
set_option compiler.extract_closed false

@[expose] public section

namespace Nat

/-- The factorial, written `n !` under `open Nat`. -/
def factorial : ℕ → ℕ
  | 0 => 1
  | n + 1 => (n + 1) * factorial n

@[inherit_doc] scoped notation:10000 n "!" => Nat.factorial n

@[simp] theorem factorial_zero : 0! = 1 := rfl
@[simp] theorem factorial_one : 1! = 1 := rfl
@[simp] theorem factorial_two : 2! = 2 := rfl
theorem factorial_succ (n : ℕ) : (n + 1)! = (n + 1) * n ! := rfl
theorem mul_factorial_pred {n : ℕ} (hn : n ≠ 0) : n * (n - 1)! = n ! := by
  cases n with
  | zero => exact absurd rfl hn
  | succ n => rfl
theorem factorial_pos (n : ℕ) : 0 < n ! := by
  induction n with
  | zero => exact Nat.one_pos
  | succ n ih => exact Nat.mul_pos (Nat.succ_pos n) ih
theorem factorial_ne_zero (n : ℕ) : n ! ≠ 0 := Nat.ne_of_gt (factorial_pos n)
theorem factorial_dvd_factorial {m n : ℕ} (h : m ≤ n) : m ! ∣ n ! := by
  induction h with
  | refl => exact Nat.dvd_refl _
  | step _ ih => exact Nat.dvd_trans ih (Nat.dvd_mul_left _ _)
theorem factorial_le {m n : ℕ} (h : m ≤ n) : m ! ≤ n ! := Nat.le_of_dvd (factorial_pos n) (factorial_dvd_factorial h)
theorem self_le_factorial : ∀ n : ℕ, n ≤ n !
  | 0 => Nat.zero_le _
  | n + 1 => Nat.le_mul_of_pos_right _ (factorial_pos n)
theorem dvd_factorial {m n : ℕ} (hm : 0 < m) (h : m ≤ n) : m ∣ n ! := by
  obtain ⟨k, rfl⟩ := Nat.exists_eq_succ_of_ne_zero (Nat.ne_of_gt hm)
  exact Nat.dvd_trans (Nat.dvd_mul_right _ _) (factorial_dvd_factorial h)

/-- The double factorial, written `n‼` under `open Nat`. -/
def doubleFactorial : ℕ → ℕ
  | 0 => 1
  | 1 => 1
  | k + 2 => (k + 2) * doubleFactorial k
@[inherit_doc] scoped notation:10000 n "‼" => Nat.doubleFactorial n

/-- `choose n k` is the number of `k`-element subsets of an `n`-element set. -/
def choose : ℕ → ℕ → ℕ
  | _, 0 => 1
  | 0, _ + 1 => 0
  | n + 1, k + 1 => choose n k + choose n (k + 1)

@[simp] theorem choose_zero_right (n : ℕ) : choose n 0 = 1 := by cases n <;> rfl
@[simp] theorem choose_zero_succ (k : ℕ) : choose 0 (k + 1) = 0 := rfl
theorem choose_succ_succ (n k : ℕ) : choose (n + 1) (k + 1) = choose n k + choose n (k + 1) := rfl
theorem choose_succ_succ' (n k : ℕ) : choose (n + 1) (k + 1) = choose n k + choose n (k + 1) := rfl
theorem choose_eq_zero_of_lt {n : ℕ} : ∀ {k : ℕ}, n < k → choose n k = 0 := by
  induction n with
  | zero => intro k h; cases k with
    | zero => omega
    | succ k => rfl
  | succ n ih => intro k h; cases k with
    | zero => omega
    | succ k => rw [choose_succ_succ, ih (by omega), ih (by omega)]
@[simp] theorem choose_self (n : ℕ) : choose n n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [choose_succ_succ, ih, choose_eq_zero_of_lt (Nat.lt_succ_self n)]
@[simp] theorem choose_succ_self (n : ℕ) : choose n (n + 1) = 0 := choose_eq_zero_of_lt (Nat.lt_succ_self n)
@[simp] theorem choose_one_right (n : ℕ) : choose n 1 = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [choose_succ_succ, ih, choose_zero_right, Nat.add_comm]
theorem choose_pos {n : ℕ} : ∀ {k : ℕ}, k ≤ n → 0 < choose n k := by
  induction n with
  | zero => intro k h; rw [Nat.le_zero.1 h]; exact Nat.one_pos
  | succ n ih => intro k h; cases k with
    | zero => exact Nat.one_pos
    | succ k => rw [choose_succ_succ]; have := ih (k := k) (by omega); omega
theorem succ_mul_choose_eq (n k : ℕ) : (n + 1) * choose n k = choose (n + 1) (k + 1) * (k + 1) := by
  induction n generalizing k with
  | zero => cases k with
    | zero => rfl
    | succ k => simp [choose_succ_succ]
  | succ n ih => cases k with
    | zero => simp
    | succ k =>
      have h1 := ih k
      have h2 := ih (k + 1)
      rw [choose_succ_succ n k, choose_succ_succ (n + 1) (k + 1), choose_succ_succ n k]
      rw [choose_succ_succ n k] at h1
      rw [choose_succ_succ n (k + 1)] at h2 ⊢
      grind
theorem choose_mul_factorial_mul_factorial : ∀ {n k : ℕ}, k ≤ n → choose n k * k ! * (n - k)! = n ! := by
  intro n
  induction n with
  | zero => intro k h; rw [Nat.le_zero.1 h]; rfl
  | succ n ih => intro k h; cases k with
    | zero => simp
    | succ k =>
      have h1 := ih (k := k) (by omega)
      have h2 := succ_mul_choose_eq n k
      rw [Nat.succ_sub_succ, factorial_succ k, factorial_succ n, ← h1]
      grind
theorem choose_symm {n k : ℕ} (hk : k ≤ n) : choose n (n - k) = choose n k := by
  have h1 := choose_mul_factorial_mul_factorial hk
  have h2 := choose_mul_factorial_mul_factorial (Nat.sub_le n k)
  rw [Nat.sub_sub_self hk] at h2
  have h3 : choose n (n - k) * (k ! * (n - k)!) = choose n k * (k ! * (n - k)!) := by
    rw [← Nat.mul_assoc (choose n k), h1, Nat.mul_comm (k !), ← Nat.mul_assoc, h2]
  exact Nat.eq_of_mul_eq_mul_right (Nat.mul_pos (factorial_pos k) (factorial_pos _)) h3
theorem choose_eq_factorial_div_factorial {n k : ℕ} (hk : k ≤ n) : choose n k = n ! / (k ! * (n - k)!) := by
  rw [← choose_mul_factorial_mul_factorial hk, Nat.mul_assoc]
  exact (Nat.mul_div_cancel _ (Nat.mul_pos (factorial_pos k) (factorial_pos _))).symm
theorem choose_two_right (n : ℕ) : choose n 2 = n * (n - 1) / 2 := by
  cases n with
  | zero => rfl
  | succ n =>
    have := succ_mul_choose_eq n 1
    rw [choose_one_right] at this
    rw [Nat.add_sub_cancel, this, Nat.mul_div_cancel _ (by decide)]

/-- `descFactorial n k = n (n - 1) ⋯ (n - k + 1)`. -/
def descFactorial (n : ℕ) : ℕ → ℕ
  | 0 => 1
  | k + 1 => (n - k) * descFactorial n k
/-- `ascFactorial n k = n (n + 1) ⋯ (n + k - 1)`. -/
def ascFactorial (n : ℕ) : ℕ → ℕ
  | 0 => 1
  | k + 1 => (n + k) * ascFactorial n k

/-- The Fibonacci numbers: `fib 0 = 0`, `fib 1 = 1`. -/
noncomputable def fib (n : ℕ) : ℕ := ((fun p : ℕ × ℕ => (p.2, p.1 + p.2))^[n] (0, 1)).1
@[simp] theorem fib_zero : fib 0 = 0 := rfl
@[simp] theorem fib_one : fib 1 = 1 := rfl
@[simp] theorem fib_two : fib 2 = 1 := rfl
theorem fib_add_two {n : ℕ} : fib (n + 2) = fib n + fib (n + 1) := by
  show ((fun p : ℕ × ℕ => (p.2, p.1 + p.2))^[n + 2] (0, 1)).1 = _
  rw [Function.iterate_succ_apply', Function.iterate_succ_apply']
  show _ = ((fun p : ℕ × ℕ => (p.2, p.1 + p.2))^[n] (0, 1)).1 + ((fun p : ℕ × ℕ => (p.2, p.1 + p.2))^[n + 1] (0, 1)).1
  rw [Function.iterate_succ_apply']

/-- One bit of the square root at a time, most significant first. -/
def sqrtAux (n : ℕ) : ℕ → ℕ → ℕ
  | 0, r => r
  | k + 1, r => if (r + 2 ^ k) * (r + 2 ^ k) ≤ n then sqrtAux n k (r + 2 ^ k) else sqrtAux n k r
/-- The largest `r` with `r * r ≤ n`. -/
def sqrt (n : ℕ) : ℕ := sqrtAux n (log2 n / 2 + 1) 0

theorem sqrtAux_spec (n k r : ℕ) (h₁ : r * r ≤ n) (h₂ : n < (r + 2 ^ k) * (r + 2 ^ k)) :
    sqrtAux n k r * sqrtAux n k r ≤ n ∧ n < (sqrtAux n k r + 1) * (sqrtAux n k r + 1) := by
  induction k generalizing r with
  | zero => exact ⟨h₁, h₂⟩
  | succ k ih =>
    unfold sqrtAux
    split
    · refine ih _ ‹_› ?_
      rwa [Nat.add_assoc, ← Nat.two_mul, Nat.mul_comm 2, ← Nat.pow_succ]
    · exact ih _ h₁ (Nat.lt_of_not_le ‹_›)
theorem sqrt_spec (n : ℕ) : sqrt n * sqrt n ≤ n ∧ n < (sqrt n + 1) * (sqrt n + 1) := by
  refine sqrtAux_spec n _ 0 (Nat.zero_le _) ?_
  rw [Nat.zero_add, ← Nat.pow_add]
  have h : n < 2 ^ (log2 n + 1) := Nat.lt_log2_self
  exact Nat.lt_of_lt_of_le h (Nat.pow_le_pow_right (by decide) (by omega))
theorem sqrt_le (n : ℕ) : sqrt n * sqrt n ≤ n := (sqrt_spec n).1
theorem sqrt_le' (n : ℕ) : sqrt n ^ 2 ≤ n := by rw [Nat.pow_two]; exact sqrt_le n
theorem lt_succ_sqrt (n : ℕ) : n < succ (sqrt n) * succ (sqrt n) := (sqrt_spec n).2
theorem lt_succ_sqrt' (n : ℕ) : n < succ (sqrt n) ^ 2 := by rw [Nat.pow_two]; exact lt_succ_sqrt n
theorem le_sqrt {m n : ℕ} : m ≤ sqrt n ↔ m * m ≤ n :=
  ⟨fun h => Nat.le_trans (Nat.mul_le_mul h h) (sqrt_le n), fun h => Nat.le_of_not_lt fun h' => by
    have h1 := Nat.mul_le_mul (show sqrt n + 1 ≤ m from h') (show sqrt n + 1 ≤ m from h')
    have h2 := (sqrt_spec n).2
    omega⟩
theorem sqrt_lt {m n : ℕ} : sqrt m < n ↔ m < n * n := by rw [← Nat.not_le, le_sqrt, Nat.not_le]
theorem le_sqrt' {m n : ℕ} : m ≤ sqrt n ↔ m ^ 2 ≤ n := by rw [le_sqrt, Nat.pow_two]
theorem sqrt_lt' {m n : ℕ} : sqrt m < n ↔ m < n ^ 2 := by rw [sqrt_lt, Nat.pow_two]
@[simp] theorem sqrt_eq (n : ℕ) : sqrt (n * n) = n :=
  Nat.le_antisymm (by rw [← Nat.lt_succ_iff, sqrt_lt]; exact Nat.mul_self_lt_mul_self (Nat.lt_succ_self n)) (le_sqrt.2 (Nat.le_refl _))
@[simp] theorem sqrt_eq' (n : ℕ) : sqrt (n ^ 2) = n := by rw [Nat.pow_two, sqrt_eq]

/-- Decides whether a natural number is a square by its integer square root. -/
instance : DecidablePred (IsSquare : ℕ → Prop) := fun n =>
  decidable_of_iff (sqrt n * sqrt n = n)
    ⟨fun h => ⟨sqrt n, h.symm⟩, by rintro ⟨r, rfl⟩; rw [sqrt_eq]⟩

/-- The fuelled worker of `Nat.log`. -/
def logAux (b : ℕ) : ℕ → ℕ → ℕ
  | 0, _ => 0
  | f + 1, n => if b ≤ n then logAux b f (n / b) + 1 else 0
/-- `log b n` is the largest `k` with `b ^ k ≤ n`, and 0 if `b ≤ 1` or `n = 0`. -/
def log (b n : ℕ) : ℕ := if 1 < b then logAux b (log2 n + 1) n else 0
/-- `clog b n` is the least `k` with `n ≤ b ^ k`, and 0 if `b ≤ 1`. -/
def clog (b n : ℕ) : ℕ := if n ≤ 1 then 0 else if 1 < b then log b (n - 1) + 1 else 0

/-- `a ≡ b [MOD n]`: the remainders modulo `n` agree. -/
def ModEq (n a b : ℕ) : Prop := a % n = b % n
@[inherit_doc] notation:50 a " ≡ " b " [MOD " n "]" => Nat.ModEq n a b

instance (n a b : ℕ) : Decidable (a ≡ b [MOD n]) := inferInstanceAs (Decidable (a % n = b % n))

@[grind =] theorem modEq_iff_mod_eq (n a b : ℕ) : a ≡ b [MOD n] ↔ a % n = b % n := Iff.rfl
namespace ModEq
variable {m n a b c d : ℕ}
protected theorem refl (a : ℕ) : a ≡ a [MOD n] := rfl
protected theorem rfl : a ≡ a [MOD n] := by exact (_root_.rfl : a % n = a % n)
protected theorem symm (h : a ≡ b [MOD n]) : b ≡ a [MOD n] := Eq.symm h
protected theorem trans (h : a ≡ b [MOD n]) (h' : b ≡ c [MOD n]) : a ≡ c [MOD n] := Eq.trans h h'
protected theorem add (h₁ : a ≡ b [MOD n]) (h₂ : c ≡ d [MOD n]) : a + c ≡ b + d [MOD n] := by
  show (a + c) % n = (b + d) % n; rw [Nat.add_mod, h₁, h₂, ← Nat.add_mod]
protected theorem mul (h₁ : a ≡ b [MOD n]) (h₂ : c ≡ d [MOD n]) : a * c ≡ b * d [MOD n] := by
  show (a * c) % n = (b * d) % n; rw [Nat.mul_mod, h₁, h₂, ← Nat.mul_mod]
protected theorem pow (m : ℕ) (h : a ≡ b [MOD n]) : a ^ m ≡ b ^ m [MOD n] := by
  show a ^ m % n = b ^ m % n; rw [Nat.pow_mod, h, ← Nat.pow_mod]
protected theorem add_left (c : ℕ) (h : a ≡ b [MOD n]) : c + a ≡ c + b [MOD n] := ModEq.rfl.add h
protected theorem add_right (c : ℕ) (h : a ≡ b [MOD n]) : a + c ≡ b + c [MOD n] := h.add ModEq.rfl
protected theorem mul_left (c : ℕ) (h : a ≡ b [MOD n]) : c * a ≡ c * b [MOD n] := ModEq.rfl.mul h
protected theorem mul_right (c : ℕ) (h : a ≡ b [MOD n]) : a * c ≡ b * c [MOD n] := h.mul ModEq.rfl
protected theorem dvd (h : a ≡ b [MOD n]) : (n : ℤ) ∣ b - a := by
  have h : a % n = b % n := h
  have h1 := Nat.div_add_mod a n
  have h2 := Nat.div_add_mod b n
  rw [← h1, ← h2, h]
  refine ⟨(b / n : ℕ) - (a / n : ℕ), ?_⟩
  push_cast; grind
end ModEq
theorem modEq_zero_iff_dvd {n a : ℕ} : a ≡ 0 [MOD n] ↔ n ∣ a := by
  show a % n = 0 % n ↔ _; rw [Nat.zero_mod, Nat.dvd_iff_mod_eq_zero]
theorem mod_modEq (a n : ℕ) : a % n ≡ a [MOD n] := Nat.mod_mod _ _

/-- Base-`b` digits by fuel. -/
def digitsAux (b : ℕ) : ℕ → ℕ → List ℕ
  | 0, _ => []
  | f + 1, n => if n = 0 then [] else n % b :: digitsAux b f (n / b)
/-- `digits b n` is the list of base-`b` digits of `n`, least significant first; base 0 gives `[n]`
for a positive `n`, base 1 gives `n` ones. -/
noncomputable def digits (b n : ℕ) : List ℕ :=
  if b = 0 then (if n = 0 then [] else [n])
  else if b = 1 then List.replicate n 1
  else digitsAux b n n

theorem digitsAux_fuel (b : ℕ) (hb : 2 ≤ b) (f g n : ℕ) (hf : n ≤ f) (hg : n ≤ g) :
    digitsAux b f n = digitsAux b g n := by
  induction f generalizing n g with
  | zero =>
    have : n = 0 := by omega
    subst this; cases g <;> rfl
  | succ f ih =>
    cases g with
    | zero => have : n = 0 := by omega
              subst this; rfl
    | succ g =>
      unfold digitsAux
      split
      · rfl
      · have : n / b < n := Nat.div_lt_self (by omega) hb
        rw [ih g (n / b) (by omega) (by omega)]
@[simp] theorem digits_zero (b : ℕ) : digits b 0 = [] := by
  unfold digits; split
  · rfl
  · split <;> rfl
theorem digits_def' {b n : ℕ} (hb : 1 < b) (hn : 0 < n) : digits b n = (n % b) :: digits b (n / b) := by
  unfold digits
  rw [if_neg (by omega), if_neg (by omega), if_neg (by omega), if_neg (by omega)]
  obtain ⟨k, rfl⟩ := Nat.exists_eq_succ_of_ne_zero (Nat.ne_of_gt hn)
  conv => lhs; unfold digitsAux
  rw [if_neg (Nat.succ_ne_zero k)]
  have h1 : (k + 1) / b < k + 1 := Nat.div_lt_self (by omega) hb
  rw [digitsAux_fuel b hb k ((k + 1) / b) _ (by omega) (Nat.le_refl _)]

/-- The number with the given digits, least significant first. -/
def ofDigits {α : Type _} [Lean.Grind.Semiring α] (b : α) : List ℕ → α
  | [] => 0
  | h :: t => Lean.Grind.Semiring.natCast.natCast h + b * ofDigits b t


theorem le_induction {m : ℕ} {P : (n : ℕ) → m ≤ n → Prop} (base : P m (Nat.le_refl m))
    (succ : ∀ n hmn, P n hmn → P (n + 1) (Nat.le_succ_of_le hmn)) : ∀ n hmn, P n hmn := by
  intro n hmn
  induction hmn with
  | refl => exact base
  | step h ih => exact succ _ h ih
theorem sq_sub_sq' (a b : ℕ) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := by
  rcases Nat.le_total b a with h | h
  · obtain ⟨c, rfl⟩ := Nat.exists_eq_add_of_le h
    rw [Nat.add_sub_cancel_left, Nat.sub_eq_iff_eq_add (Nat.pow_le_pow_left h 2)]
    grind
  · rw [Nat.sub_eq_zero_of_le h, Nat.mul_zero, Nat.sub_eq_zero_of_le (Nat.pow_le_pow_left h 2)]
end Nat

namespace Int
/-- `a ≡ b [ZMOD n]`: the remainders modulo `n` agree. -/
def ModEq (n a b : ℤ) : Prop := a % n = b % n
@[inherit_doc] notation:50 a " ≡ " b " [ZMOD " n "]" => Int.ModEq n a b

instance (n a b : ℤ) : Decidable (a ≡ b [ZMOD n]) := inferInstanceAs (Decidable (a % n = b % n))

@[grind =] theorem modEq_iff_emod_eq (n a b : ℤ) : a ≡ b [ZMOD n] ↔ a % n = b % n := Iff.rfl
theorem modEq_iff_dvd {n a b : ℤ} : a ≡ b [ZMOD n] ↔ n ∣ b - a := by
  show a % n = b % n ↔ _
  rw [eq_comm, Int.emod_eq_emod_iff_emod_sub_eq_zero, Int.dvd_iff_emod_eq_zero]
theorem modEq_zero_iff_dvd {n a : ℤ} : a ≡ 0 [ZMOD n] ↔ n ∣ a := by
  show a % n = 0 % n ↔ _; rw [Int.zero_emod, Int.dvd_iff_emod_eq_zero]
namespace ModEq
variable {n a b c d : ℤ}
protected theorem refl (a : ℤ) : a ≡ a [ZMOD n] := rfl
protected theorem rfl : a ≡ a [ZMOD n] := by exact (_root_.rfl : a % n = a % n)
protected theorem symm (h : a ≡ b [ZMOD n]) : b ≡ a [ZMOD n] := Eq.symm h
protected theorem trans (h : a ≡ b [ZMOD n]) (h' : b ≡ c [ZMOD n]) : a ≡ c [ZMOD n] := Eq.trans h h'
protected theorem add (h₁ : a ≡ b [ZMOD n]) (h₂ : c ≡ d [ZMOD n]) : a + c ≡ b + d [ZMOD n] := by
  show (a + c) % n = (b + d) % n; rw [Int.add_emod, h₁, h₂, ← Int.add_emod]
protected theorem sub (h₁ : a ≡ b [ZMOD n]) (h₂ : c ≡ d [ZMOD n]) : a - c ≡ b - d [ZMOD n] := by
  show (a - c) % n = (b - d) % n; rw [Int.sub_emod, h₁, h₂, ← Int.sub_emod]
protected theorem mul (h₁ : a ≡ b [ZMOD n]) (h₂ : c ≡ d [ZMOD n]) : a * c ≡ b * d [ZMOD n] := by
  show (a * c) % n = (b * d) % n; rw [Int.mul_emod, h₁, h₂, ← Int.mul_emod]
protected theorem pow (m : ℕ) (h : a ≡ b [ZMOD n]) : a ^ m ≡ b ^ m [ZMOD n] := by
  induction m with
  | zero => rw [Int.pow_zero, Int.pow_zero]; exact ModEq.rfl
  | succ m ih => rw [Int.pow_succ, Int.pow_succ]; exact ih.mul h
end ModEq

instance : DecidablePred (IsSquare : ℤ → Prop) := fun n =>
  decidable_of_iff (0 ≤ n ∧ (Nat.sqrt n.toNat) * (Nat.sqrt n.toNat) = n.toNat) (by
    constructor
    · rintro ⟨h0, h⟩
      refine ⟨Nat.sqrt n.toNat, ?_⟩
      have : (n.toNat : ℤ) = n := Int.toNat_of_nonneg h0
      rw [← Int.natCast_mul, h, this]
    · rintro ⟨r, rfl⟩
      refine ⟨mul_self_nonneg r, ?_⟩
      have : (r * r).toNat = r.natAbs * r.natAbs := by
        rw [← Int.natAbs_mul_self]; rfl
      rw [this, Nat.sqrt_eq])
end Int

end
