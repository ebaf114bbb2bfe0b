module

public import Olympiad.Nat.Basic

/-!
# Prime numbers

`Nat.Prime p` is `Irreducible p`, as in Mathlib. Its decision procedure is trial division up to
the square root by structural recursion, so that the kernel evaluates it quickly.
-/

set_option autoImplicit false

@[expose] public section

namespace Nat

/-- A prime number: an irreducible natural number. -/
def Prime (p : ℕ) : Prop := Irreducible p

theorem isUnit_iff {n : ℕ} : IsUnit n ↔ n = 1 :=
  ⟨fun ⟨_, h, _⟩ => Nat.eq_one_of_mul_eq_one_right h, by rintro rfl; exact ⟨1, rfl, rfl⟩⟩

theorem prime_def {p : ℕ} : Nat.Prime p ↔ 2 ≤ p ∧ ∀ m, m ∣ p → m = 1 ∨ m = p := by
  constructor
  · rintro ⟨h1, h2⟩
    rw [isUnit_iff] at h1
    constructor
    · cases p with
      | zero => exact absurd (h2 (a := 0) (b := 0) rfl) (by simp [isUnit_iff])
      | succ p => omega
    · rintro m ⟨k, rfl⟩
      rcases h2 rfl with h | h <;> rw [isUnit_iff] at h
      · exact Or.inl h
      · right; rw [h, Nat.mul_one]
  · rintro ⟨h1, h2⟩
    refine ⟨by rw [isUnit_iff]; omega, fun a b h => ?_⟩
    rw [isUnit_iff, isUnit_iff]
    rcases h2 a ⟨b, h⟩ with h' | h'
    · exact Or.inl h'
    · right
      have : a * b = a * 1 := by rw [Nat.mul_one, ← h, h']
      exact Nat.eq_of_mul_eq_mul_left (by omega) this
theorem prime_def_lt {p : ℕ} : Nat.Prime p ↔ 2 ≤ p ∧ ∀ m, m < p → m ∣ p → m = 1 := by
  rw [prime_def]
  constructor
  · rintro ⟨h1, h2⟩; exact ⟨h1, fun m hm hd => (h2 m hd).resolve_right (by omega)⟩
  · rintro ⟨h1, h2⟩
    refine ⟨h1, fun m hd => ?_⟩
    have := Nat.le_of_dvd (by omega) hd
    by_cases h : m = p
    · exact Or.inr h
    · exact Or.inl (h2 m (by omega) hd)
theorem prime_def_lt'' {p : ℕ} : Nat.Prime p ↔ 2 ≤ p ∧ ∀ m, m ∣ p → m = 1 ∨ m = p := prime_def

/-- No number from `k` on, up to the square root of `n`, divides `n`; checked with the given fuel. -/
def noDivisorFrom (n : ℕ) : ℕ → ℕ → Bool
  | 0, _ => false
  | fuel + 1, k =>
    cond (Nat.blt n (k * k)) true (cond (Nat.beq (n % k) 0) false (noDivisorFrom n fuel (k + 1)))

theorem noDivisorFrom_succ (n fuel k : ℕ) : noDivisorFrom n (fuel + 1) k =
    cond (Nat.blt n (k * k)) true (cond (Nat.beq (n % k) 0) false (noDivisorFrom n fuel (k + 1))) := rfl

theorem noDivisorFrom_iff (n fuel k : ℕ) (hk : 2 ≤ k) (hf : n < (k + fuel) * (k + fuel)) :
    noDivisorFrom n (fuel + 1) k = true ↔ ∀ m, k ≤ m → m * m ≤ n → ¬m ∣ n := by
  induction fuel generalizing k with
  | zero =>
    have : Nat.blt n (k * k) = true := by rw [Nat.blt_eq]; exact hf
    rw [noDivisorFrom_succ, this]
    refine ⟨fun _ m hm hmm _ => ?_, fun _ => rfl⟩
    have := Nat.mul_le_mul hm hm
    have hf : n < k * k := hf
    omega
  | succ fuel ih =>
    rw [noDivisorFrom_succ]
    by_cases h1 : n < k * k
    · have : Nat.blt n (k * k) = true := by rw [Nat.blt_eq]; exact h1
      rw [this]
      refine ⟨fun _ m hm hmm _ => ?_, fun _ => rfl⟩
      have := Nat.mul_le_mul hm hm
      omega
    · have : Nat.blt n (k * k) = false := by
        rw [← Bool.not_eq_true, Nat.blt_eq]; exact h1
      rw [this]
      by_cases h2 : n % k = 0
      · rw [h2]
        refine ⟨fun h => absurd h (by simp), fun h => ?_⟩
        exact absurd (Nat.dvd_of_mod_eq_zero h2) (h k (Nat.le_refl k) (Nat.le_of_not_lt h1))
      · have h3 : Nat.beq (n % k) 0 = false := by
          cases h : n % k with
          | zero => exact absurd h h2
          | succ _ => rfl
        rw [h3]
        show noDivisorFrom n (fuel + 1) (k + 1) = true ↔ _
        rw [ih (k + 1) (by omega) (by rwa [show k + 1 + fuel = k + (fuel + 1) by omega])]
        refine ⟨fun h m hm hmm hd => ?_, fun h m hm => h m (by omega)⟩
        rcases Nat.lt_or_eq_of_le hm with h4 | rfl
        · exact h m h4 hmm hd
        · exact h2 (Nat.mod_eq_zero_of_dvd hd)

/-- Trial division. -/
def primeTest (p : ℕ) : Bool := cond (Nat.ble 2 p) (noDivisorFrom p p 2) false

theorem primeTest_iff {p : ℕ} : primeTest p = true ↔ Nat.Prime p := by
  unfold primeTest
  by_cases h : 2 ≤ p
  · have : Nat.ble 2 p = true := by rw [Nat.ble_eq]; exact h
    rw [this, prime_def]
    show noDivisorFrom p p 2 = true ↔ _
    obtain ⟨f, hf⟩ : ∃ f, p = f + 1 := ⟨p - 1, by omega⟩
    have h5 : p < (2 + f) * (2 + f) :=
      Nat.lt_of_lt_of_le (by omega) (Nat.le_mul_of_pos_left (2 + f) (by omega))
    rw [show noDivisorFrom p p 2 = noDivisorFrom p (f + 1) 2 by rw [← hf], noDivisorFrom_iff p f 2 (by decide) h5]
    constructor
    · refine fun h1 => ⟨h, fun m hd => ?_⟩
      obtain ⟨k, hk⟩ := hd
      rcases Nat.le_total m k with hmk | hmk
      · rcases Nat.lt_or_ge m 2 with h2 | h2
        · left
          have : m ≠ 0 := by rintro rfl; simp at hk; omega
          omega
        · exact absurd ⟨k, hk⟩ (h1 m h2 (by rw [hk]; exact Nat.mul_le_mul_left m hmk))
      · rcases Nat.lt_or_ge k 2 with h2 | h2
        · right
          have : k ≠ 0 := by rintro rfl; simp at hk; omega
          have : k = 1 := by omega
          rw [hk, this, Nat.mul_one]
        · exact absurd ⟨m, by rw [hk, Nat.mul_comm]⟩ (h1 k h2 (by rw [hk]; exact Nat.mul_le_mul_right k hmk))
    · rintro ⟨_, h1⟩ m hm hmm hd
      rcases h1 m hd with rfl | rfl
      · omega
      · have : m * 2 ≤ m * m := Nat.mul_le_mul_left m hm
        omega
  · have : Nat.ble 2 p = false := by rw [← Bool.not_eq_true, Nat.ble_eq]; exact h
    rw [this, prime_def]
    exact ⟨fun h' => by simp at h', fun h' => absurd h'.1 h⟩

instance decidablePrime (p : ℕ) : Decidable (Nat.Prime p) := decidable_of_iff _ primeTest_iff

namespace Prime
variable {p m n : ℕ}
@[grind →] theorem two_le (hp : Nat.Prime p) : 2 ≤ p := (prime_def.1 hp).1
@[grind →] theorem pos (hp : Nat.Prime p) : 0 < p := by have := hp.two_le; omega
theorem one_lt (hp : Nat.Prime p) : 1 < p := hp.two_le
theorem one_le (hp : Nat.Prime p) : 1 ≤ p := hp.pos
theorem ne_zero (hp : Nat.Prime p) : p ≠ 0 := by have := hp.two_le; omega
theorem ne_one (hp : Nat.Prime p) : p ≠ 1 := by have := hp.two_le; omega
theorem eq_one_or_self_of_dvd (hp : Nat.Prime p) (m : ℕ) (hm : m ∣ p) : m = 1 ∨ m = p := (prime_def.1 hp).2 m hm
theorem eq_two_or_odd (hp : Nat.Prime p) : p = 2 ∨ p % 2 = 1 := by
  rcases Nat.mod_two_eq_zero_or_one p with h | h
  · exact Or.inl ((hp.eq_one_or_self_of_dvd 2 (Nat.dvd_of_mod_eq_zero h)).resolve_left (by decide)).symm
  · exact Or.inr h
theorem eq_two_or_odd' (hp : Nat.Prime p) : p = 2 ∨ Odd p := by rw [Nat.odd_iff]; exact hp.eq_two_or_odd
theorem even_iff (hp : Nat.Prime p) : Even p ↔ p = 2 := by
  rw [Nat.even_iff]; rcases hp.eq_two_or_odd with h | h <;> omega
theorem odd_of_ne_two (hp : Nat.Prime p) (h_two : p ≠ 2) : Odd p := hp.eq_two_or_odd'.resolve_left h_two
theorem eq_one_of_self_dvd_lt (hp : Nat.Prime p) (h : m ∣ p) (hm : m < p) : m = 1 :=
  (hp.eq_one_or_self_of_dvd m h).resolve_right (by omega)
theorem coprime_iff_not_dvd (hp : Nat.Prime p) : Nat.Coprime p n ↔ ¬p ∣ n := by
  constructor
  · intro h hd
    have : Nat.gcd p n = p := Nat.gcd_eq_left hd
    rw [Nat.Coprime, this] at h
    exact hp.ne_one h
  · intro h
    rcases hp.eq_one_or_self_of_dvd _ (Nat.gcd_dvd_left p n) with h1 | h1
    · exact h1
    · exact absurd (h1 ▸ Nat.gcd_dvd_right p n) h
theorem dvd_mul (hp : Nat.Prime p) : p ∣ m * n ↔ p ∣ m ∨ p ∣ n := by
  constructor
  · intro h
    by_cases hm : p ∣ m
    · exact Or.inl hm
    · exact Or.inr (Nat.Coprime.dvd_of_dvd_mul_left (hp.coprime_iff_not_dvd.2 hm) h)
  · rintro (h | h)
    · exact Nat.dvd_mul_right_of_dvd h n
    · exact Nat.dvd_mul_left_of_dvd h m
theorem dvd_or_dvd (hp : Nat.Prime p) (h : p ∣ m * n) : p ∣ m ∨ p ∣ n := hp.dvd_mul.1 h
theorem dvd_of_dvd_pow (hp : Nat.Prime p) (h : p ∣ m ^ n) : p ∣ m := by
  induction n with
  | zero => rw [Nat.pow_zero] at h; have := Nat.le_of_dvd Nat.one_pos h; have := hp.two_le; omega
  | succ n ih => rw [Nat.pow_succ] at h; exact (hp.dvd_or_dvd h).elim ih id
theorem dvd_factorial (hp : Nat.Prime p) : p ∣ n.factorial ↔ p ≤ n := by
  constructor
  · induction n with
    | zero => intro h; have := Nat.le_of_dvd Nat.one_pos h; have := hp.two_le; omega
    | succ n ih =>
      intro h
      rcases hp.dvd_or_dvd h with h | h
      · exact Nat.le_of_dvd (Nat.succ_pos n) h
      · exact Nat.le_succ_of_le (ih h)
  · exact Nat.dvd_factorial hp.pos
theorem not_dvd_one (hp : Nat.Prime p) : ¬p ∣ 1 := fun h => hp.ne_one (Nat.dvd_one.1 h)
theorem eq_of_dvd {q : ℕ} (hp : Nat.Prime p) (hq : Nat.Prime q) (h : p ∣ q) : p = q :=
  (hq.eq_one_or_self_of_dvd p h).resolve_left hp.ne_one
end Prime

theorem prime_two : Nat.Prime 2 := by decide
theorem prime_three : Nat.Prime 3 := by decide
theorem prime_five : Nat.Prime 5 := by decide
theorem prime_seven : Nat.Prime 7 := by decide
theorem prime_eleven : Nat.Prime 11 := by decide
@[simp] theorem not_prime_zero : ¬Nat.Prime 0 := by decide
@[simp] theorem not_prime_one : ¬Nat.Prime 1 := by decide
theorem prime_dvd_prime_iff_eq {p q : ℕ} (pp : Nat.Prime p) (qp : Nat.Prime q) : p ∣ q ↔ p = q :=
  ⟨pp.eq_of_dvd qp, fun h => h ▸ Nat.dvd_refl p⟩
theorem not_prime_mul {a b : ℕ} (a1 : a ≠ 1) (b1 : b ≠ 1) : ¬Nat.Prime (a * b) := fun h => by
  rcases h.2 rfl with h | h <;> rw [isUnit_iff] at h
  · exact a1 h
  · exact b1 h
theorem coprime_primes {p q : ℕ} (pp : Nat.Prime p) (pq : Nat.Prime q) : Nat.Coprime p q ↔ p ≠ q := by
  rw [pp.coprime_iff_not_dvd, prime_dvd_prime_iff_eq pp pq]

/-- The least divisor of `n` from `k` on, with the given fuel. -/
def minFacAux (n : ℕ) : ℕ → ℕ → ℕ
  | 0, _ => n
  | fuel + 1, k => cond (Nat.blt n (k * k)) n (cond (Nat.beq (n % k) 0) k (minFacAux n fuel (k + 1)))
/-- The smallest prime factor of `n ≠ 1`; `minFac 0 = 2` and `minFac 1 = 1`. -/
def minFac (n : ℕ) : ℕ := if n = 0 then 2 else if n = 1 then 1 else minFacAux n n 2

theorem exists_prime_and_dvd {n : ℕ} (hn : n ≠ 1) : ∃ p, Nat.Prime p ∧ p ∣ n := by
  induction n using Nat.strongRecOn with
  | ind n ih =>
    by_cases h0 : n = 0
    · exact ⟨2, prime_two, h0 ▸ Nat.dvd_zero 2⟩
    · by_cases hp : Nat.Prime n
      · exact ⟨n, hp, Nat.dvd_refl n⟩
      · rw [prime_def_lt] at hp
        have : ∃ m, m < n ∧ m ∣ n ∧ m ≠ 1 := by
          apply Classical.byContradiction
          intro h
          exact hp ⟨by omega, fun m hm hd => Classical.byContradiction fun h1 => h ⟨m, hm, hd, h1⟩⟩
        obtain ⟨m, hm, hd, h1⟩ := this
        obtain ⟨p, pp, pd⟩ := ih m hm h1
        exact ⟨p, pp, Nat.dvd_trans pd hd⟩

/-- The prime factors of `n` in increasing order with multiplicity, by fuel. -/
def primeFactorsListAux : ℕ → ℕ → List ℕ
  | 0, _ => []
  | fuel + 1, m => cond (Nat.ble m 1) [] (minFac m :: primeFactorsListAux fuel (m / minFac m))
/-- The list of the prime factors of `n`, in increasing order and with multiplicity. -/
def primeFactorsList (n : ℕ) : List ℕ := primeFactorsListAux n n

/-- How often `p` divides `n`, with the given fuel. -/
def multiplicityAux (p : ℕ) : ℕ → ℕ → ℕ
  | 0, _ => 0
  | fuel + 1, m => cond (Nat.beq (m % p) 0) (multiplicityAux p fuel (m / p) + 1) 0
/-- `factorization n p` is the exponent of the prime `p` in `n`, and 0 if `p` is not prime. -/
def factorization (n p : ℕ) : ℕ :=
  if Nat.Prime p then (if n = 0 then 0 else multiplicityAux p n n) else 0
end Nat

/-- The exponent of `p` in `n`; zero if `p = 1` or `n = 0`. -/
def padicValNat (p n : ℕ) : ℕ :=
  if p = 1 ∨ n = 0 ∨ p = 0 then 0 else Nat.multiplicityAux p n n


end
